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

/** Options that leave a choice: more than one value. Both stand in the artisan's order, which Medusa does not keep. */
export function realOptions(product: Product) {
  const titles = Array.isArray(product.metadata?.options) ? product.metadata.options as unknown[] : []
  const ranked = [...product.variants ?? []].sort((a, b) => (a.variant_rank ?? 0) - (b.variant_rank ?? 0))
  return (product.options ?? [])
    .filter(option => (option.values?.length ?? 0) > 1)
    .sort((a, b) => placeIn(titles, a.title) - placeIn(titles, b.title))
    .map((option) => {
      const used = ranked.map(variant => choiceOf(variant)[option.id])
      return { ...option, values: [...option.values ?? []].sort((a, b) => placeIn(used, a.value) - placeIn(used, b.value)) }
    })
}

function placeIn(order: unknown[], name: string) {
  const place = order.indexOf(name)
  return place === -1 ? order.length : place
}
