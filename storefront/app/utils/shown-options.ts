/** Variants of products without options carry one of these names; a buyer need not read it. */
const NAMELESS = /^(?:default(?: variant)?|one size|standard|one of a kind)$/i

/** What a variant's title tells the buyer: its options, or "" where there is nothing to choose. */
export function shownOptions(variantTitle: string | null | undefined): string {
  return !variantTitle || NAMELESS.test(variantTitle.trim()) ? "" : variantTitle.replaceAll(" / ", " · ")
}
