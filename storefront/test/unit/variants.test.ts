import type { Product } from "~/types/product"
import { describe, expect, it } from "vitest"
import { productSchema } from "~/utils/product-schema"
import { choiceOf, findVariant, firstVariant, realOptions } from "~/utils/variants"

const variant = (id: string, glaze: string, size: string, quantity: number) => ({
  id,
  sku: null,
  inventory_quantity: quantity,
  options: [{ option_id: "glaze", value: glaze }, { option_id: "size", value: size }],
  calculated_price: { calculated_amount: 42 },
})
const product = {
  title: "Jar",
  options: [
    { id: "glaze", title: "Glaze", values: [{ value: "Ash" }, { value: "Ice" }] },
    { id: "size", title: "Size", values: [{ value: "One" }] },
  ],
  variants: [variant("ash", "Ash", "One", 0), variant("ice", "Ice", "One", 2)],
  artisan_product: { artisan: { name: "Havn" } },
} as unknown as Product
const canBeBought = ({ inventory_quantity: quantity }: { inventory_quantity?: number }) => Boolean(quantity)

describe("the variants of a product", () => {
  it("are found by all of their option values", () => {
    expect(findVariant(product, { glaze: "Ice", size: "One" })?.id).toBe("ice")
    expect(findVariant(product, { glaze: "Ice" })).toBeUndefined()
    expect(findVariant(product, {})).toBeUndefined()
  })

  it("open with the first that can be bought", () => {
    expect(firstVariant(product, canBeBought)?.id).toBe("ice")
    expect(firstVariant(product, () => false)?.id).toBe("ash")
  })

  it("ask only where there is something to choose", () => {
    expect(realOptions(product).map(option => option.id)).toEqual(["glaze"])
  })

  it("ask in the artisan's order, values as the variants use them", () => {
    const ranked = (rank: number, glaze: string, size: string) => ({ ...variant(`${rank}`, glaze, size, 1), variant_rank: rank })
    const scrambled = {
      metadata: { options: ["Size", "Glaze"] },
      options: [
        { id: "glaze", title: "Glaze", values: [{ value: "Ice" }, { value: "Ash" }] },
        { id: "size", title: "Size", values: [{ value: "M" }, { value: "S" }] },
      ],
      variants: [ranked(1, "Ice", "M"), ranked(0, "Ash", "S")],
    } as unknown as Product
    expect(realOptions(scrambled).map(({ title, values }) => [title, values?.map(({ value }) => value)]))
      .toEqual([["Size", ["S", "M"]], ["Glaze", ["Ash", "Ice"]]])
  })

  it("give back the choice they stand for", () => {
    expect(choiceOf(product.variants![0]!)).toEqual({ glaze: "Ash", size: "One" })
  })
})

describe("a product for search engines", () => {
  it("offers each variant at its price, and says which are sold out", () => {
    const schema = productSchema(product, { currency: "eur", url: "https://shop.example/products/jar", canBeBought })
    expect(schema).toMatchObject({
      brand: { name: "Havn" },
      offers: [
        { sku: "ash", price: "42", priceCurrency: "EUR", availability: "https://schema.org/SoldOut" },
        { sku: "ice", price: "42", priceCurrency: "EUR", availability: "https://schema.org/InStock" },
      ],
    })
  })

  it("makes no offer without a price in the buyer's region", () => {
    const priceless = { ...product, variants: [{ ...product.variants![0]!, calculated_price: undefined }] } as Product
    expect(productSchema(priceless, { currency: "usd", url: "https://shop.example/", canBeBought })).toMatchObject({ offers: [] })
  })
})
