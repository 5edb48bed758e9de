import type { ProductSeed } from "./schema"

export type VariantSeed = {
  title: string
  sku: string
  options: Record<string, string>
  prices: { currency_code: string, amount: number }[]
  /** Pieces to put on the shelf; null when it is made to order and never runs out. */
  stock: number | null
}

/** The option that a product without options gets: Medusa wants one. */
const ONLY_OPTION = { Type: ["One kind"] }

/** Options as Medusa has them: a title and its values. */
export function optionsOf(product: ProductSeed) {
  return Object.entries(product.options ?? ONLY_OPTION).map(([title, values]) => ({ title, values }))
}

/** Every combination of the product's options, each with its own price. */
export function variantsOf(product: ProductSeed): VariantSeed[] {
  return combinations(product.options ?? ONLY_OPTION).map((options) => {
    const values = product.options ? Object.values(options) : []
    return {
      title: values.join(" / ") || product.title,
      sku: [product.handle, ...values].join("-").toLowerCase().replace(/[^a-z0-9]+/g, "-"),
      options,
      prices: pricesOf(product, values),
      stock: stockOf(product),
    }
  })
}

function pricesOf(product: ProductSeed, values: string[]) {
  const price = values.reduce((found, value) => product.prices?.[value] ?? found, product.price)
  return Object.entries(price).map(([currency_code, amount]) => ({ currency_code, amount }))
}

function stockOf(product: ProductSeed): number | null {
  if (product.kind === "one-of-a-kind")
    return 1
  return product.kind === "small-batch" ? product.stock : null
}

function combinations(options: Record<string, string[]>): Record<string, string>[] {
  return Object.entries(options).reduce<Record<string, string>[]>(
    (rows, [title, values]) => rows.flatMap(row => values.map(value => ({ ...row, [title]: value }))),
    [{}],
  )
}
