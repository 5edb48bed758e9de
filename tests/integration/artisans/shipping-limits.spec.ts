import { refusalOf } from "../../support/marketplace/api"
import { open, rate, shippingRulesTests } from "./support/shipping-rules"

shippingRulesTests((market) => {
  const { api, charge, limit, productOf, rules, shippingTo } = market

  describe("the limits of rates", () => {
    const limits = async () => (await api.get("/admin/shipping-limits", market.admin)).data.shipping_limits

    it("are none by default, are set by currency, and are taken away again", async () => {
      expect(await limits()).toEqual([{ currency_code: "eur", first_item: open, additional_item: open }])
      const set = { first_item: { min: 2, max: 9.9 }, additional_item: { min: null, max: 3 } }
      expect((await limit("eur", set)).data).toEqual({ shipping_limit: { currency_code: "eur", ...set } })
      await limit("jpy", { first_item: { min: 100, max: null }, additional_item: open })
      expect(await limits()).toEqual([{ currency_code: "eur", ...set }, { currency_code: "jpy", first_item: { min: 100, max: null }, additional_item: open }])
      expect((await rules()).limits).toEqual(await limits())
      await limit("eur", { first_item: open, additional_item: open })
      await limit("jpy", { first_item: open, additional_item: open })
      expect((await rules()).limits).toEqual([])
    })

    it("bind what is saved from now on: the field is named and the limit is said, and nothing is saved", async () => {
      await limit("eur", { first_item: { min: 2, max: 9.9 }, additional_item: { min: 0.5, max: 3 } })
      await charge(rate)
      const refused = async (change: object) => (refusalOf(api.post("/artisan/me", { name: "Never", shipping_rates: [rate, { ...rate, zone: "fr", ...change }] }, market.mira.headers)))
      const words = (field: string, words: string) => ({ status: 400, data: { type: "invalid_data", code: "validation_failed", field: `shipping_rates.1.${field}`, message: `shipping_rates.1.${field}: the marketplace allows no ${words} EUR` } })
      expect(await refused({ first_item: 1.99 })).toEqual(words("first_item", "less than 2.00"))
      expect(await refused({ first_item: 9.91 })).toEqual(words("first_item", "more than 9.90"))
      expect(await refused({ additional_item: 0.49 })).toEqual(words("additional_item", "less than 0.50"))
      expect(await refused({ additional_item: 3.01 })).toEqual(words("additional_item", "more than 3.00"))
      const { artisan, shipping_rates } = (await api.get("/artisan/me", market.mira.headers)).data
      expect([artisan.name, shipping_rates.length]).toEqual(["mira", 1])
      await charge({ ...rate, first_item: 2, additional_item: 3 }, { ...rate, zone: "fr", first_item: 9.9, additional_item: 0.5 }, { ...rate, currency_code: "usd", first_item: 99 })
    })

    it("leave a rate that is beyond them alone until its artisan saves the next time", async () => {
      await charge({ ...rate, first_item: 12 })
      const bowl = await productOf(market.mira)
      await limit("eur", { first_item: { min: null, max: 10 }, additional_item: open })
      expect(await shippingTo(bowl.variant_id, "de")).toBe(12)
      expect((await api.post("/artisan/me", { tagline: "Thrown" }, market.mira.headers)).data.shipping_rates).toMatchObject([{ first_item: 12 }])
      expect(await refusalOf(charge({ ...rate, first_item: 12 }))).toMatchObject({ status: 400, data: { field: "shipping_rates.0.first_item" } })
      expect((await charge({ ...rate, first_item: 10 })).data.shipping_rates).toMatchObject([{ first_item: 10 }])
    })

    it.each([
      ["first_item.max", { first_item: { min: 5, max: 4 }, additional_item: open }],
      ["first_item.min", { first_item: { min: -1, max: null }, additional_item: open }],
      ["first_item.min", { first_item: { min: "2", max: null }, additional_item: open }],
      ["additional_item.max", { first_item: open, additional_item: { min: null, max: 2.005 } }],
      ["additional_item.max", { first_item: open, additional_item: { min: null, max: 1e308 } }],
      ["additional_item.max", { first_item: open, additional_item: { min: null } }],
      ["additional_item", { first_item: open }],
      ["free_above", { first_item: open, additional_item: open, free_above: open }],
    ])("refuse a bad %s (%#)", async (field, ranges) => {
      expect(await refusalOf(limit("eur", ranges))).toMatchObject({ status: 400, data: { code: "validation_failed", field } })
      expect((await rules()).limits).toEqual([])
    })

    it("are of currencies", async () => {
      for (const currency of ["euros", "EUR", "%00"])
        expect(await refusalOf(limit(currency, { first_item: open, additional_item: open }))).toMatchObject({ status: 404, data: { code: "currency_not_found" } })
    })
  })
})
