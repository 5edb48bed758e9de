import { readDemo } from "../../../src/scripts/seed/read-data"
import { composeReviews } from "../../../src/scripts/seed/reviews/compose-reviews"
import { readReviewTexts } from "../../../src/scripts/seed/reviews/read-texts"
import { variantsOf } from "../../../src/scripts/seed/variants"

const demo = readDemo()
const products = demo.artisans.flatMap(artisan => artisan.products)
const leaves = demo.categories.flatMap(({ children }) => children.map(({ handle }) => handle))

function repeated(values: string[]) {
  return values.filter((value, index) => values.indexOf(value) !== index)
}

describe("the demo marketplace's texts", () => {
  it("are of 24 artisans with ten products each, in eight categories", () => {
    expect(demo.artisans).toHaveLength(24)
    expect(demo.artisans.filter(({ products: { length } }) => length !== 10)).toEqual([])
    expect(demo.categories).toHaveLength(8)
  })

  it("name nothing twice", () => {
    expect(repeated(demo.artisans.map(({ handle }) => handle))).toEqual([])
    expect(repeated(products.map(({ handle }) => handle))).toEqual([])
    expect(repeated(products.map(({ title }) => title))).toEqual([])
    expect(repeated(products.map(({ description }) => description))).toEqual([])
    expect(repeated(products.flatMap(variantsOf).map(({ sku }) => sku))).toEqual([])
    expect(repeated([...demo.categories, ...demo.categories.flatMap(({ children }) => children)].map(({ handle }) => handle))).toEqual([])
  })

  it("put every product in a category that exists, and something in every category", () => {
    const used = new Set(products.map(({ category }) => category))
    expect([...used].filter(category => !leaves.includes(category))).toEqual([])
    expect(leaves.filter(category => !used.has(category))).toEqual([])
  })

  it("price only option values that exist", () => {
    const stray = products.flatMap(({ handle, options, prices }) => {
      const values = Object.values(options ?? {}).flat()
      return Object.keys(prices ?? {}).filter(value => !values.includes(value)).map(value => `${handle}: ${value}`)
    })
    expect(stray).toEqual([])
  })

  it("have one-of-a-kinds, small batches and things made to order", () => {
    const kinds = new Set(products.map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(["made-to-order", "one-of-a-kind", "small-batch"])
  })

  it("ask for parcels home and everywhere else, at both speeds", () => {
    for (const { handle, country_code, shipping } of demo.artisans) {
      const offered = shipping.map(({ zone, speed }) => `${zone} ${speed}`)
      expect([handle, offered]).toEqual([handle, expect.arrayContaining([
        `${country_code} standard`,
        `${country_code} express`,
        "* standard",
        "* express",
      ])])
      expect(repeated(offered)).toEqual([])
    }
  })
})

describe("a product's variants", () => {
  it("are every combination of its options, the last priced value deciding", () => {
    const [mug] = products.filter(({ handle }) => handle === "hedge-ash-mug")
    expect(mug && variantsOf(mug)).toEqual([
      { title: "Small", sku: "hedge-ash-mug-small", options: { Size: "Small" }, prices: [{ currency_code: "eur", amount: 34 }, { currency_code: "usd", amount: 38 }], stock: 18 },
      { title: "Large", sku: "hedge-ash-mug-large", options: { Size: "Large" }, prices: [{ currency_code: "eur", amount: 39 }, { currency_code: "usd", amount: 44 }], stock: 18 },
    ])
  })

  it("are one piece of a one-of-a-kind and are never counted when made to order", () => {
    const stock = (kind: string) => new Set(products.filter(product => product.kind === kind).flatMap(variantsOf).map(variant => variant.stock))
    expect(stock("one-of-a-kind")).toEqual(new Set([1]))
    expect(stock("made-to-order")).toEqual(new Set([null]))
  })
})

describe("the demo's reviews", () => {
  const texts = readReviewTexts()
  const craftOf = new Map(demo.categories.flatMap(({ handle, children }) => children.map(child => [child.handle, handle])))
  const reviewed = products.map(({ handle, category }) => composeReviews(texts, { handle, craft: craftOf.get(category) ?? "" }))

  it("are there for every craft, for most products, and not all of five stars", () => {
    expect(Object.keys(texts.crafts).sort()).toEqual(demo.categories.map(({ handle }) => handle).sort())
    expect(reviewed.filter(({ length }) => length > 0).length).toBeGreaterThan(products.length * 0.8)
    expect(Math.max(...reviewed.map(({ length }) => length))).toBeLessThanOrEqual(6)
    expect(new Set(reviewed.flat().map(({ rating }) => rating))).toEqual(new Set([2, 3, 4, 5]))
  })

  it("are each by another buyer and in other words, for every product", () => {
    for (const reviews of reviewed) {
      expect(repeated(reviews.map(({ content }) => content))).toEqual([])
      expect(new Set(reviews.map(({ buyer }) => buyer)).size).toBe(reviews.length)
    }
  })
})
