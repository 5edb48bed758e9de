import fc from "fast-check"

import { bulkSchema, codes, decimalsOf, listingChangesSchema, listingSchema, problemsOf } from "."

const currencies = [{ code: "eur", decimals: 2 }, { code: "jpy", decimals: 0 }]
const schema = listingSchema(currencies)

const bowl = {
  title: "Bowl",
  status: "published",
  category_id: "pcat_1",
  images: [{ upload_id: "artup_1", alt: "A bowl" }],
  variants: [{ prices: { eur: 12.5 }, stock: 3 }],
}

function problems(input: unknown) {
  const result = schema.safeParse(input)
  return result.success ? [] : problemsOf(result.error)
}

function withVariant(change: object) {
  return { ...bowl, variants: [{ ...bowl.variants[0], ...change }] }
}

describe("a listing", () => {
  it("is complete with its defaults", () => {
    expect(schema.parse({ ...bowl, title: " Bowl ", tags: ["Blue", "blue"] })).toEqual({
      ...bowl,
      tags: ["blue"],
      description: "",
      made_to_order: false,
      processing_days: null,
      personalisation: null,
      low_stock_threshold: null,
      options: [],
      variants: [{ options: {}, sku: null, prices: { eur: 12.5 }, stock: 3 }],
    })
  })

  it.each([
    ["no title", { ...bowl, title: " " }, "title", "required"],
    ["a title that is a list", { ...bowl, title: [] }, "title", "wrong_type"],
    ["a title of 121 letters", { ...bowl, title: "a".repeat(121) }, "title", "too_long"],
    ["NUL in its description", { ...bowl, description: "a\0b" }, "description", "control_characters"],
    ["half a character", { ...bowl, description: "a\uD800b" }, "description", "control_characters"],
    ["another status", { ...bowl, status: "proposed" }, "status", "not_allowed"],
    ["an artisan's id", { ...bowl, artisan_id: "art_1" }, "artisan_id", "unknown_key"],
    ["a status in a variant", withVariant({ created_at: 1 }), "variants.0.created_at", "unknown_key"],
    ["a picture from anywhere", { ...bowl, images: [{ url: "https://x.test/a.png" }] }, "images.0.upload_id", "required"],
    ["no variant", { ...bowl, variants: [] }, "variants", "variant_required"],
    ["a price of nothing", withVariant({ prices: { eur: 0 } }), "variants.0.prices.eur", "price_not_positive"],
    ["a negative price", withVariant({ prices: { eur: -5 } }), "variants.0.prices.eur", "price_not_positive"],
    ["an immense price", withVariant({ prices: { eur: 1e308 } }), "variants.0.prices.eur", "too_large"],
    ["a price in thousandths", withVariant({ prices: { eur: 1.005 } }), "variants.0.prices.eur", "price_too_precise"],
    ["yen in hundredths", withVariant({ prices: { jpy: 100.5 } }), "variants.0.prices.jpy", "price_too_precise"],
    ["a price as text", withVariant({ prices: { eur: "12" } }), "variants.0.prices.eur", "wrong_type"],
    ["a currency that is not sold", withVariant({ prices: { kwd: 1 } }), "variants.0.prices.kwd", "currency_not_sold"],
    ["half a piece", withVariant({ stock: 0.5 }), "variants.0.stock", "not_whole"],
    ["fewer pieces than none", withVariant({ stock: -1 }), "variants.0.stock", "too_small"],
    ["more pieces than can be", withVariant({ stock: 1e12 }), "variants.0.stock", "too_large"],
    ["no stock", withVariant({ stock: null }), "variants.0.stock", "stock_required"],
    ["stock of what is made to order", { ...bowl, made_to_order: true }, "variants.0.stock", "stock_of_made_to_order"],
    ["days that run backwards", { ...bowl, processing_days: { min: 5, max: 2 } }, "processing_days.max", "range_reversed"],
    ["two variants without options", { ...bowl, variants: [bowl.variants[0], bowl.variants[0]] }, "variants", "single_variant"],
  ])("with %s is refused by field and code", (_, input, field, code) => {
    expect(problems(input)).toContainEqual({ field, code })
    expect(codes).toContain(code)
  })

  it("in the shop has a picture, a category and prices; a draft need not", () => {
    const bare = { title: "Bowl", variants: [{ prices: {}, stock: 0 }] }
    expect(problems({ ...bare, status: "published" })).toEqual([
      { field: "images", code: "picture_required" },
      { field: "category_id", code: "category_required" },
      { field: "variants.0.prices", code: "price_required" },
    ])
    expect(problems({ ...bare, status: "draft" })).toEqual([])
  })

  it("has one variant for each combination that it sells", () => {
    const options = [{ title: "Size", values: ["S", "M"] }]
    const variant = (size: string, sku?: string) => ({ options: { Size: size }, sku, prices: { eur: 5 }, stock: 1 })
    const listed = (variants: object[]) => problems({ ...bowl, options, variants })
    expect(listed([variant("S", "a"), variant("M", "b")])).toEqual([])
    expect(listed([variant("S"), variant("S")])).toEqual([{ field: "variants.1.options", code: "duplicate" }])
    expect(listed([variant("S", "a"), variant("M", "A")])).toEqual([{ field: "variants.1.sku", code: "duplicate" }])
    expect(listed([variant("L")])).toEqual([{ field: "variants.0.options.Size", code: "not_allowed" }])
    expect(listed([{ options: { Colour: "red" }, prices: { eur: 5 }, stock: 1 }])).toEqual([
      { field: "variants.0.options.Colour", code: "unknown_option" },
      { field: "variants.0.options.Size", code: "required" },
    ])
  })

  it("answers anything at all with problems, never with an exception", () => {
    fc.assert(fc.property(fc.anything(), (input) => {
      for (const { field, code } of problems(input)) {
        expect(typeof field).toBe("string")
        expect(codes).toContain(code)
      }
    }), { numRuns: 2_000 })
  })
})

describe("a change of a listing", () => {
  it("names what changes, and only that", () => {
    const changes = listingChangesSchema(currencies)
    expect(changes.parse({ status: "draft" })).toEqual({ status: "draft" })
    expect(changes.safeParse({}).success).toBe(false)
    expect(changes.safeParse({ commission_bps: 0 }).success).toBe(false)
  })
})

describe("a table of prices and stock", () => {
  it("names the row of what is wrong", () => {
    const result = bulkSchema(currencies).safeParse({ products: [
      { variant_id: "variant_1", stock: 1 },
      { variant_id: "variant_1", prices: { eur: 0 } },
      { variant_id: "variant_2" },
    ] })
    expect(result.error && problemsOf(result.error)).toEqual([
      { field: "products.1.prices.eur", code: "price_not_positive" },
      { field: "products.2", code: "required" },
    ])
  })

  it("names each variant once", () => {
    const row = { variant_id: "variant_1", stock: 1 }
    const result = bulkSchema(currencies).safeParse({ products: [row, row] })
    expect(result.error && problemsOf(result.error)).toEqual([{ field: "products.1.variant_id", code: "duplicate" }])
  })
})

describe("the decimals of a number", () => {
  it.each([[12, 0], [12.34, 2], [1e-7, 7], [1.5e-7, 8], [1e21, 0], [0.1 + 0.2, 17]])("%p has %p", (amount, decimals) => {
    expect(decimalsOf(amount)).toBe(decimals)
  })
})
