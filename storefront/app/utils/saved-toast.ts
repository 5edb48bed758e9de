import type { OwnProduct } from "~/types/listing-form"

/** What is said after a listing was saved; a published one can be looked at in the shop. */
export function savedToast(product: OwnProduct, t: (key: string, values?: object) => string) {
  const isPublished = product.status === "published"
  return {
    title: t(isPublished ? "seller.saved.published" : "seller.saved.draft", { title: product.title }),
    icon: isPublished ? "i-lucide-party-popper" : "i-lucide-check",
    color: "success" as const,
    actions: isPublished
      ? [{ label: t("seller.saved.view"), to: `/products/${product.handle}`, color: "neutral" as const, variant: "outline" as const }]
      : undefined,
  }
}
