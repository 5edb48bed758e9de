/** Variants of products without options carry one of these names, or the product's own; a buyer need not read it. */
const NAMELESS = /^(?:default(?: variant)?|one size|standard|one of a kind)$/i

/** What a variant's title tells the buyer: its options, or "" where there is nothing to choose. */
export function shownOptions(variantTitle: string | null | undefined, productTitle?: string | null): string {
  const isNameless = !variantTitle || variantTitle === productTitle || NAMELESS.test(variantTitle.trim())
  return isNameless ? "" : variantTitle.replaceAll(" / ", " · ")
}
