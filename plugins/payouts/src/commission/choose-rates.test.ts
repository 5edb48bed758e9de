import fc from "fast-check"

import { chooseRates } from "./choose-rates"
import type { RateRule } from "./choose-rates"

const everybody = (bps: number): RateRule => ({ artisan_id: null, category_id: null, bps })
const ofArtisan = (artisan_id: string, bps: number): RateRule => ({ artisan_id, category_id: null, bps })
const ofCategory = (category_id: string, bps: number): RateRule => ({ artisan_id: null, category_id, bps })
const line = (product_id: string, worth: bigint, artisan_id = "mara") => ({ artisan_id, product_id, worth })
const sale = (lines: ReturnType<typeof line>[], own: number | null = null) => ({ artisans: new Map([["mara", own]]), default_bps: 1000, lines })
const categories = new Map([["bowl", ["bowls", "ceramics"]], ["knife", ["knives"]]])

describe("the commission of a sale", () => {
  const rateOf = (rules: RateRule[], lines = [line("bowl", 100n)], own: number | null = null) =>
    chooseRates(sale(lines, own), rules, categories).get("mara")

  it("is the default without any rule", () => {
    expect(rateOf([])).toBe(1000)
  })

  it("is that of the nearest rule: artisan, profile, category, category above, everybody", () => {
    const rules = [everybody(1500), ofCategory("ceramics", 900), ofCategory("bowls", 700), ofArtisan("mara", 300)]
    expect(rateOf(rules, undefined, 400)).toBe(300)
    expect(rateOf(rules.slice(0, 3), undefined, 400)).toBe(400)
    expect(rateOf(rules.slice(0, 3))).toBe(700)
    expect(rateOf(rules.slice(0, 2))).toBe(900)
    expect(rateOf(rules.slice(0, 1))).toBe(1500)
  })

  it("counts each category as much as its goods are worth", () => {
    const rules = [ofCategory("bowls", 500), ofCategory("knives", 2000)]
    expect(rateOf(rules, [line("bowl", 300n), line("knife", 100n)])).toBe(875)
    expect(rateOf(rules, [line("bowl", 0n), line("knife", 0n)])).toBe(1250)
  })

  it("keeps each artisan's goods apart", () => {
    const lines = [line("bowl", 100n), line("knife", 100n, "juno")]
    const rates = chooseRates({ ...sale(lines), artisans: new Map([["mara", null], ["juno", null]]) }, [ofCategory("knives", 2000)], categories)
    expect([...rates]).toEqual([["mara", 1000], ["juno", 2000]])
  })

  it("lies between the least and the greatest rate that is in it", () => {
    const goods = fc.array(fc.record({ bps: fc.integer({ min: 0, max: 10_000 }), worth: fc.bigInt({ min: 0n, max: 10n ** 12n }) }), { minLength: 1, maxLength: 8 })
    fc.assert(fc.property(goods, (sold) => {
      const rules = sold.map(({ bps }, index) => ofCategory(`category-${index}`, bps))
      const filed = new Map(sold.map((_, index) => [`product-${index}`, [`category-${index}`]]))
      const rate = chooseRates(sale(sold.map(({ worth }, index) => line(`product-${index}`, worth))), rules, filed).get("mara") ?? -1
      const rates = sold.map(({ bps }) => bps)
      expect(Number.isInteger(rate)).toBe(true)
      expect(rate).toBeGreaterThanOrEqual(Math.min(...rates))
      expect(rate).toBeLessThanOrEqual(Math.max(...rates))
    }))
  })
})
