import type { Product, ProductVariant } from "../types/product"

/** Option id to the chosen value. */
export type Choice = Record<string, string>

/** The option values of a variant. */
export function choiceOf(variant: ProductVariant): Choice {
  return Object.fromEntries((variant.options ?? []).map(option => [option.option_id ?? "", option.value]))
}

/** The variant that has exactly these option values. */
export function findVariant(product: Product, choice: Choice): ProductVariant | undefined {
  return product.variants?.find((variant) => {
    const own = choiceOf(variant)
    return Object.keys(own).every(id => own[id] === choice[id])
  })
}

/** The variant a page opens with: the first that can be bought, else the first. */
export function firstVariant(product: Product, canBeBought: (variant: ProductVariant) => boolean) {
  return product.variants?.find(canBeBought) ?? product.variants?.[0]
}

/** Options that leave a choice: more than one value. */
export function realOptions(product: Product) {
  return (product.options ?? []).filter(option => (option.values?.length ?? 0) > 1)
}
