import type { Appearance } from "@stripe/stripe-js"

/** The shop's colours for the fields in Stripe's frame, which cannot read our style sheet. */
export function stripeAppearance(isDark: boolean): Appearance {
  const shared = { fontFamily: "Inter, ui-sans-serif, system-ui, sans-serif", borderRadius: "6px", fontSizeBase: "16px" }
  return isDark
    ? {
        theme: "night",
        variables: { ...shared, colorPrimary: "#d67c55", colorBackground: "#221d1a", colorText: "#e7ddce", colorDanger: "#ff6467" },
      }
    : {
        theme: "stripe",
        variables: { ...shared, colorPrimary: "#a84a28", colorBackground: "#ffffff", colorText: "#332c27", colorDanger: "#c10007" },
      }
}
