import type { ListingPicture, OwnProduct } from "~/types/listing-form"
import { describe, expect, it } from "vitest"
import { ApiError } from "~/utils/api-error"
import { emptyListing, formOf, picturesOf, stockSeenAnew, toListing } from "~/utils/listing-form"
import { firstField, listingProblems, problemAt, refusalCode } from "~/utils/listing-problems"

const currencies = [{ code: "eur", decimals: 2 }, { code: "usd", decimals: 2 }]
const ready: ListingPicture = { key: "k", state: "ready", url: "u", name: "n", alt: "A bowl", progress: 1, upload_id: "upl_1" }
const product: OwnProduct = {
  id: "prod_1",
  handle: "bowl",
  title: "Bowl",
  description: "Thrown.",
  status: "published",
  category: { id: "pcat_1", name: "Bowls" },
  tags: ["clay"],
  thumbnail: "u",
  images: [{ id: "img_1", url: "u", alt: null }],
  made_to_order: false,
  processing_days: { min: 1, max: 3 },
  personalisation: { prompt: "A name", required: true },
  low_stock_threshold: 2,
  options: [],
  variants: [{ id: "variant_1", title: "Default", sku: null, options: {}, prices: { eur: 12.5 }, stock: 4 }],
  stock_total: 4,
  created_at: "2026-01-01T00:00:00Z",
  updated_at: "2026-01-01T00:00:00Z",
  deleted_at: null,
}

describe("the form of a listing", () => {
  it("sends a product back as it came", () => {
    expect(toListing(formOf(product), picturesOf(product), "published")).toEqual({
      title: "Bowl",
      description: "Thrown.",
      category_id: "pcat_1",
      tags: ["clay"],
      status: "published",
      images: [{ id: "img_1", alt: "" }],
      made_to_order: false,
      processing_days: { min: 1, max: 3 },
      personalisation: { prompt: "A name", required: true },
      low_stock_threshold: 2,
      options: [],
      variants: [{ id: "variant_1", options: {}, sku: null, prices: { eur: 12.5 }, stock: 4, stock_seen: 4 }],
    })
    expect(listingProblems(formOf(product), picturesOf(product), "published", currencies)).toEqual({})
  })

  it("sends no stock of what is made to order, and no picture that has not arrived", () => {
    const form = { ...formOf(product), made_to_order: true }
    const sent = toListing(form, [{ ...ready, state: "failed" }, ready], "draft")
    expect(sent.variants[0]!.stock).toBeNull()
    expect(sent.low_stock_threshold).toBeNull()
    expect(sent.images).toEqual([{ upload_id: "upl_1", alt: "A bowl" }])
  })

  it("follows the shop's stock after a sale, but for the number that was typed", () => {
    const sold = { ...product, variants: [{ ...product.variants[0]!, stock: 3 }] }
    const [row] = formOf(product).variants
    expect(stockSeenAnew([row!], sold)).toEqual([{ ...row, stock: "3", stock_seen: 3 }])
    expect(stockSeenAnew([{ ...row!, stock: "9" }], sold)).toEqual([{ ...row, stock: "9", stock_seen: 3 }])
  })

  it("takes one number of days for both ends", () => {
    expect(toListing({ ...emptyListing(), processing_max: "5" }, [], "draft").processing_days).toEqual({ min: 5, max: 5 })
    expect(toListing(emptyListing(), [], "draft").processing_days).toBeNull()
  })

  it("does not know the form of the product that it came from", () => {
    const form = formOf(product)
    form.tags.push("new")
    expect(product.tags).toEqual(["clay"])
  })
})

describe("what is wrong with a listing", () => {
  const typed = { ...emptyListing(), title: "Bowl", category_id: "pcat_1", variants: [{ options: {}, sku: "", prices: { eur: "12,50" }, stock: "3" }] }
  const problems = (changes: object, status: "draft" | "published" = "published", pictures = [ready]) =>
    listingProblems({ ...typed, ...changes }, pictures, status, currencies)
  const variant = (changes: object) => ({ variants: [{ ...typed.variants[0], ...changes }] })

  it("is nothing when all is there", () => {
    expect(problems({})).toEqual({})
  })

  it.each([
    [variant({ prices: { eur: "-5" } }), "variants.0.prices.eur", "price_not_positive"],
    [variant({ prices: { eur: "0" } }), "variants.0.prices.eur", "price_not_positive"],
    [variant({ prices: { eur: "12.345" } }), "variants.0.prices.eur", "price_too_precise"],
    [variant({ prices: { eur: "twelve" } }), "variants.0.prices.eur", "wrong_type"],
    [variant({ prices: {} }), "variants.0.prices", "price_required"],
    [variant({ stock: "" }), "variants.0.stock", "stock_required"],
    [variant({ stock: "-1" }), "variants.0.stock", "too_small"],
    [variant({ stock: "1,5" }), "variants.0.stock", "not_whole"],
    [variant({ stock: "many" }), "variants.0.stock", "wrong_type"],
    [{ title: "  " }, "title", "required"],
    [{ title: "x".repeat(121) }, "title", "too_long"],
    [{ category_id: null }, "category_id", "category_required"],
    [{ processing_min: "5", processing_max: "2" }, "processing_days.max", "range_reversed"],
    [{ personalised: true }, "personalisation.prompt", "required"],
    [{ low_stock_threshold: "few" }, "low_stock_threshold", "wrong_type"],
  ])("is said at its field: %j", (changes, field, code) => {
    expect(problems(changes)).toEqual({ [field]: code })
  })

  it("lets a draft be without picture, category and price, but not without a name", () => {
    expect(problems({ category_id: null, ...variant({ prices: {} }) }, "draft", [])).toEqual({})
    expect(problems({ title: "" }, "draft", [])).toEqual({ title: "required" })
  })

  it("puts the focus on what stands first in the form", () => {
    expect(firstField({ "variants.10.stock": "x", "variants.2.stock": "x" })).toBe("variants.2.stock")
    expect(firstField({ "variants.0.stock": "x", "title": "x", "images": "x" })).toBe("images")
    expect(firstField({})).toBeUndefined()
  })

  it("is found at a field for all that lies within it", () => {
    expect(problemAt({ "tags.3": "too_long" }, "tags")).toBe("too_long")
    expect(problemAt({ "variants.0.prices": "price_required" }, "variants.0.prices.eur")).toBeUndefined()
  })

  it("understands the server's reason, or says that it was refused", () => {
    expect(refusalCode(new ApiError(400, { message: "variants.0.prices.eur: price_too_precise" }))).toBe("price_too_precise")
    expect(refusalCode(new ApiError(400, { message: "category_id: is not there: at all" }))).toBe("refused")
  })
})
