import { parseArgs } from "node:util"

/** How large a shop is wanted, the demo's artisans and products included. */
export type ShopSize = { artisans: number, products: number }

/**
 * Reads `--artisans 10000 --products 100000`.
 * @returns undefined when neither is given: the demo alone.
 * @throws Error with one sentence for anything else.
 */
export function parseSize(args: string[]): ShopSize | undefined {
  const { values } = parseArgs({
    args,
    options: { artisans: { type: "string" }, products: { type: "string" } },
  })
  if (values.artisans === undefined && values.products === undefined)
    return undefined
  return { artisans: wholeNumber("artisans", values.artisans), products: wholeNumber("products", values.products) }
}

function wholeNumber(name: string, text = "0"): number {
  if (!/^\d{1,7}$/.test(text))
    throw new Error(`--${name} wants a whole number below ten million, not "${text}".`)
  return Number(text)
}
