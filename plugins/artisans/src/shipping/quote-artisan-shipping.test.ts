import { fromMinor } from "@craftmart/money"
import fc from "fast-check"

import { quoteArtisanShipping } from "./quote-artisan-shipping"
import type { ShippingLine, ShippingRate } from "./types"

const rate = (change: Partial<ShippingRate> = {}): ShippingRate => ({
  artisan_id: "art_mira",
  zone: "*",
  in_zone: false,
  speed: "standard",
  currency_code: "eur",
  first_item: "4.90",
  additional_item: "1.50",
  free_above: null,
  min_days: 3,
  max_days: 5,
  ...change,
})

const line = (change: Partial<ShippingLine> = {}): ShippingLine => ({
  id: "line_1",
  artisan_id: "art_mira",
  quantity: 1,
  unit_price: "20.00",
  ...change,
})

const toGermany = { country_code: "de", currency_code: "eur", speed: "standard", speeds: {} } as const

describe("the price of an artisan's parcel", () => {
  it("is the first item's and each further item's, over all lines", () => {
    const lines = [line({ quantity: 2 }), line({ id: "line_2" })]
    expect(quoteArtisanShipping({ ...toGermany, lines, rates: [rate()] })).toEqual({
      parcels: [{
        artisan_id: "art_mira",
        line_ids: ["line_1", "line_2"],
        speed: "standard",
        amount: 790n,
        deliverable: true,
        min_days: 3,
        max_days: 5,
      }],
      total: 790n,
    })
  })

  it.each([["39.99", 1, 490n], ["40.00", 1, 0n], ["20.00", 2, 0n], ["13.33", 3, 790n]])(
    "is free from 40.00 of that artisan's goods: %s × %s costs %s",
    (unit_price, quantity, amount) => {
      const lines = [line({ unit_price, quantity }), line({ id: "line_2", artisan_id: "art_jo", unit_price: "500" })]
      const rates = [rate({ free_above: "40" }), rate({ artisan_id: "art_jo", first_item: "7" })]
      const { parcels } = quoteArtisanShipping({ ...toGermany, lines, rates })
      expect(parcels.map(parcel => parcel.amount)).toEqual([amount, 700n])
    },
  )

  it("takes the destination's own rate before the one for everywhere else", () => {
    const rates = [rate(), rate({ zone: "de", first_item: "2.50" })]
    expect(quoteArtisanShipping({ ...toGermany, lines: [line()], rates }).total).toBe(250n)
    expect(quoteArtisanShipping({ ...toGermany, country_code: "fr", lines: [line()], rates }).total).toBe(490n)
    expect(quoteArtisanShipping({ ...toGermany, country_code: null, lines: [line()], rates }).total).toBe(490n)
  })

  it("takes the rate of the destination's zone after the destination's own, and before the one for everywhere else", () => {
    const zone = rate({ zone: "shipzone_1", in_zone: true, first_item: "3.20" })
    const elsewhere = rate({ zone: "shipzone_2", first_item: "9.99" })
    expect(quoteArtisanShipping({ ...toGermany, lines: [line()], rates: [rate(), elsewhere, zone] }).total).toBe(320n)
    expect(quoteArtisanShipping({ ...toGermany, lines: [line()], rates: [zone, rate({ zone: "de", first_item: "2.50" })] }).total).toBe(250n)
    expect(quoteArtisanShipping({ ...toGermany, lines: [line()], rates: [elsewhere] }).parcels[0]?.deliverable).toBe(false)
  })

  it("counts in whole yen and in thousandths of a dinar", () => {
    const yen = rate({ currency_code: "jpy", first_item: 900, additional_item: 250 })
    const dinar = rate({ currency_code: "kwd", first_item: "1.125", additional_item: "0.001" })
    const lines = [line({ quantity: 3 })]
    expect(quoteArtisanShipping({ ...toGermany, currency_code: "jpy", lines, rates: [yen, dinar] }).total).toBe(1400n)
    expect(quoteArtisanShipping({ ...toGermany, currency_code: "kwd", lines, rates: [yen, dinar] }).total).toBe(1127n)
  })
})

describe("the speed of a parcel", () => {
  const express = rate({ speed: "express", first_item: "9.90", min_days: 1, max_days: 2 })

  it("is the one that was chosen for its artisan, else the shipping option's", () => {
    const lines = [line(), line({ id: "line_2", artisan_id: "art_jo" })]
    const rates = [rate(), express, rate({ artisan_id: "art_jo" }), { ...express, artisan_id: "art_jo" }]
    const quote = quoteArtisanShipping({ ...toGermany, speeds: { art_jo: "express" }, lines, rates })
    expect(quote.parcels.map(parcel => [parcel.artisan_id, parcel.speed, parcel.amount]))
      .toEqual([["art_mira", "standard", 490n], ["art_jo", "express", 990n]])
  })

  it("is standard where express was wished for and the artisan has none", () => {
    const [parcel] = quoteArtisanShipping({ ...toGermany, speed: "express", lines: [line()], rates: [rate()] }).parcels
    expect(parcel).toMatchObject({ speed: "standard", amount: 490n, min_days: 3 })
  })

  it("is never express unless somebody chose it", () => {
    const [parcel] = quoteArtisanShipping({ ...toGermany, lines: [line()], rates: [express] }).parcels
    expect(parcel).toEqual({
      artisan_id: "art_mira",
      line_ids: ["line_1"],
      speed: "standard",
      amount: 0n,
      deliverable: false,
      min_days: null,
      max_days: null,
    })
  })
})

describe("an artisan without a rate", () => {
  it.each([
    ["for the country", rate({ zone: "fr" })],
    ["in the currency", rate({ currency_code: "usd" })],
    ["at all", rate({ artisan_id: "art_jo" })],
  ])("%s does not deliver, and does not keep the others from it", (_, other) => {
    const lines = [line(), line({ id: "line_2", artisan_id: "art_lena" })]
    const quote = quoteArtisanShipping({ ...toGermany, lines, rates: [other, rate({ artisan_id: "art_lena" })] })
    expect(quote.parcels.map(parcel => parcel.deliverable)).toEqual([false, true])
    expect(quote.total).toBe(490n)
  })
})

describe("the house's own products", () => {
  const lines = [line({ artisan_id: null })]

  it("travel free while the house has no rates", () => {
    const [parcel] = quoteArtisanShipping({ ...toGermany, speed: "express", lines, rates: [rate()] }).parcels
    expect(parcel).toMatchObject({ artisan_id: null, speed: "standard", amount: 0n, deliverable: true, min_days: 3, max_days: 7 })
  })

  it("travel at the house's rates once it has some, and only where they reach", () => {
    const rates = [rate({ artisan_id: null, zone: "de", first_item: "3.90" })]
    expect(quoteArtisanShipping({ ...toGermany, lines, rates }).total).toBe(390n)
    expect(quoteArtisanShipping({ ...toGermany, country_code: "us", lines, rates }).parcels[0]?.deliverable).toBe(false)
  })
})

describe("any cart", () => {
  const artisan = fc.constantFrom(null, "art_1", "art_2", "art_3")
  const cents = fc.bigInt({ min: 0n, max: 99_999n }).map(minor => fromMinor(minor, "eur"))
  const speed = fc.constantFrom("standard" as const, "express" as const)
  const anyRate = fc.record({
    artisan_id: artisan,
    zone: fc.constantFrom("*", "de", "fr", "shipzone_1"),
    speed,
    currency_code: fc.constantFrom("eur", "usd"),
    first_item: cents,
    additional_item: cents,
    free_above: fc.option(cents),
    min_days: fc.constant(2),
    max_days: fc.constant(4),
  }).map(one => ({ ...one, in_zone: one.zone === "shipzone_1" }))
  const rates = fc.uniqueArray(anyRate, {
    maxLength: 20,
    selector: ({ artisan_id, zone, speed, currency_code }) => [artisan_id, zone, speed, currency_code].join(),
  })
  const lines = fc.array(fc.record({ artisan_id: artisan, quantity: fc.integer({ min: 1, max: 99 }), unit_price: cents }), { maxLength: 12 })
    .map(all => all.map((one, index) => ({ ...one, id: `line_${index}` })))
  const wish = fc.record({
    country_code: fc.constantFrom("de", "us", null),
    currency_code: fc.constant("eur"),
    speed,
    speeds: fc.dictionary(fc.constantFrom("art_1", "art_2"), speed),
  })
  const cart = fc.record({ lines, rates, wish })

  it("has every line in exactly one parcel, and costs the sum of its parcels", () => {
    fc.assert(fc.property(cart, ({ lines, rates, wish }) => {
      const { parcels, total } = quoteArtisanShipping({ lines, rates, ...wish })
      expect(parcels.flatMap(parcel => parcel.line_ids).sort()).toEqual(lines.map(line => line.id).sort())
      expect(parcels.reduce((sum, parcel) => sum + parcel.amount, 0n)).toBe(total)
      expect(parcels.every(parcel => parcel.amount >= 0n)).toBe(true)
    }), { numRuns: 10_000 })
  })

  it("gives each artisan the price of that artisan's lines alone, in whatever order", () => {
    fc.assert(fc.property(cart, ({ lines, rates, wish }) => {
      const together = quoteArtisanShipping({ lines, rates, ...wish })
      for (const parcel of together.parcels) {
        const own = lines.filter(line => line.artisan_id === parcel.artisan_id).reverse()
        const alone = quoteArtisanShipping({ lines: own, rates: [...rates].reverse(), ...wish })
        expect(alone.parcels).toEqual([{ ...parcel, line_ids: [...parcel.line_ids].reverse() }])
      }
    }), { numRuns: 10_000 })
  })

  it("costs no less with one more of something, unless the parcel has become free", () => {
    fc.assert(fc.property(cart, ({ lines, rates, wish }) => {
      const more = lines.map((line, index) => index === 0 ? { ...line, quantity: line.quantity + 1 } : line)
      const before = quoteArtisanShipping({ lines, rates, ...wish }).parcels
      const after = quoteArtisanShipping({ lines: more, rates, ...wish }).parcels
      after.forEach((parcel, index) => expect(parcel.amount === 0n || parcel.amount >= (before[index]?.amount ?? 0n)).toBe(true))
    }), { numRuns: 10_000 })
  })
})
