import { placeOrder } from "../../support/orders/place-order"
import { refusalOf } from "../../support/marketplace/api"
import { createArtisan } from "../../support/marketplace/artisans"
import { createCart, moveCart, ship } from "../../support/marketplace/carts"
import { waitUntil } from "../../support/marketplace/wait-until"
import { open, rate, shippingRulesTests } from "./support/shipping-rules"

shippingRulesTests((market) => {
  const { api, change, charge, knex, limit, make, productOf, remove, rules, shippingTo, zones } = market

  async function auditLog() {
    await waitUntil(async () => (await knex()("audit_entry").whereNull("settled_at")).length === 0)
    const { audit_entries } = (await api.get("/admin/audit-entries", market.admin)).data
    return audit_entries.map(({ action, subject_id, subject_name, outcome, changes }: Record<string, unknown>) => ({ action, subject_id, subject_name, outcome, changes }))
  }

  describe("a zone of shipping", () => {
    it("is made, shown to administrators and artisans, and changed", async () => {
      const north = await make("  North ", ["FR", "de"])
      expect(north).toEqual({ id: expect.stringMatching(/^shipzone_\w+$/), name: "North", countries: ["de", "fr"], artisan_count: 0 })
      expect((await change(north.id, { name: "The north", take_out: ["fr"] })).data.shipping_zone).toEqual({ ...north, name: "The north", countries: ["de"] })
      await make("alps", ["at"])
      expect((await zones()).map(({ name }: { name: string }) => name)).toEqual(["alps", "The north"])
      expect((await rules()).zones).toEqual([{ id: expect.any(String), name: "alps", countries: ["at"] }, { id: north.id, name: "The north", countries: ["de"] }])
    })

    it("takes a country from the zone that it was in, so that it is never in two", async () => {
      const [north, alps] = [await make("North", ["de", "fr"]), await make("Alps", ["at"])]
      await change(alps.id, { put_in: ["de"] })
      expect(await zones()).toEqual([{ ...alps, countries: ["at", "de"] }, { ...north, countries: ["fr"] }])
    })

    it("keeps what two administrators do at once to two zones, and a country in one of them", async () => {
      const [north, alps] = [await make("North", []), await make("Alps", [])]
      await Promise.all([change(north.id, { put_in: ["de", "fr"] }), change(alps.id, { put_in: ["at", "de"] })])
      const [after] = [Object.fromEntries((await zones()).map(({ name, countries }: { name: string, countries: string[] }) => [name, countries]))]
      expect([{ Alps: ["at", "de"], North: ["fr"] }, { Alps: ["at"], North: ["de", "fr"] }]).toContainEqual(after)
    })

    it("keeps its countries when only its name is changed, also those that somebody else has just taken from it", async () => {
      const [north, south] = [await make("North", ["de", "fr"]), await make("South", [])]
      await change(south.id, { put_in: ["fr"] })
      await change(north.id, { name: "The north" })
      expect(await zones()).toEqual([{ ...south, countries: ["fr"] }, { ...north, name: "The north", countries: ["de"] }])
    })

    it("keeps every country that administrators put in and take out at once", async () => {
      const north = await make("North", ["de", "fr"])
      await Promise.all([change(north.id, { put_in: ["at"] }), change(north.id, { put_in: ["it"] }), change(north.id, { take_out: ["fr"] })])
      expect(await zones()).toEqual([{ ...north, countries: ["at", "de", "it"] }])
    })

    it("leaves a country alone that is in another zone by the time that it is taken out", async () => {
      const [north, south] = [await make("North", ["de", "fr"]), await make("South", [])]
      await change(south.id, { put_in: ["fr"] })
      await change(north.id, { take_out: ["fr"] })
      expect(await zones()).toEqual([{ ...north, countries: ["de"] }, { ...south, countries: ["fr"] }])
    })

    it("is one of a hundred at most, which can still be changed", async () => {
      await knex()("artisan_shipping_zone").insert(Array.from({ length: 99 }, (_, index) => ({ id: `shipzone_${index}`, name: `Zone ${index}` })))
      const last = await make("North", ["de"])
      expect(await refusalOf(make("South", ["fr"]))).toEqual({
        status: 409,
        data: { type: "not_allowed", code: "too_many_shipping_zones", message: "There are 100 zones already, which is the most." },
      })
      expect((await change(last.id, { put_in: ["fr"] })).data.shipping_zone.countries).toEqual(["de", "fr"])
      expect(await zones()).toHaveLength(100)
    })

    it("refuses what makes no sense, names the field, and changes nothing", async () => {
      const north = await make("North", ["de"])
      const refused = async (work: Promise<unknown>) => {
        const { status, data } = await refusalOf(work as never)
        return [status, (data as { code: string }).code, (data as { field?: string }).field]
      }
      expect(await refused(make("north", []))).toEqual([409, "shipping_zone_name_taken", "name"])
      expect(await refused(make(" ", []))).toEqual([400, "validation_failed", "name"])
      expect(await refused(make("Two\nlines", []))).toEqual([400, "validation_failed", "name"])
      expect(await refused(make("South", ["it", "xx"]))).toEqual([400, "validation_failed", "countries.1"])
      expect(await refused(make("South", ["it", "IT"]))).toEqual([400, "validation_failed", "countries"])
      expect(await refused(make("South", ["Italy"]))).toEqual([400, "validation_failed", "countries.0"])
      expect(await refused(change(north.id, { put_in: ["it", "xx"] }))).toEqual([400, "validation_failed", "put_in.1"])
      expect(await refused(change(north.id, { put_in: null }))).toEqual([400, "validation_failed", "put_in"])
      expect(await refused(change(north.id, { put_in: ["it"], take_out: ["IT"] }))).toEqual([400, "validation_failed", "take_out"])
      expect(await refused(change(north.id, { countries: ["it"] }))).toEqual([400, "validation_failed", "countries"])
      expect(await refused(change(north.id, { name: "North", id: "x" }))).toEqual([400, "validation_failed", "id"])
      for (const id of ["shipzone_none", "none", "%00", "x".repeat(2000)]) {
        expect(await refused(change(id, { name: "South" }))).toEqual([404, "shipping_zone_not_found", undefined])
        expect(await refused(remove(id))).toEqual([404, "shipping_zone_not_found", undefined])
      }
      expect(await zones()).toEqual([north])
    })

    it("is not removed while somebody has a rate for it, who is named; without rates its countries are everywhere else", async () => {
      const zone = await make("Alps", ["at"])
      await charge({ ...rate, zone: zone.id, first_item: 7 }, { ...rate, zone: "*", first_item: 9 })
      const bowl = await productOf(market.mira)
      expect(await zones()).toEqual([{ ...zone, artisan_count: 1 }])
      expect(await refusalOf(remove(zone.id))).toEqual({
        status: 409,
        data: {
          type: "not_allowed",
          code: "shipping_zone_in_use",
          message: "There are rates for Alps, which would count nowhere any more (mira). They have to be removed first; until then you can take the zone's countries out of it.",
        },
      })
      expect(await shippingTo(bowl.variant_id, "at")).toBe(7)
      await charge({ ...rate, zone: "*", first_item: 9 })
      await remove(zone.id)
      expect(await zones()).toEqual([])
      expect(await shippingTo(bowl.variant_id, "at")).toBe(9)
    })

    it("goes with the rates of those who sell no more", async () => {
      const zone = await make("Alps", ["at"])
      await createArtisan(market.container, "gone", { status: "closed", rates: [{ zone: zone.id, first_item: 5 }] })
      await remove(zone.id)
      expect(await knex()("artisan_shipping_rate").where({ zone: zone.id })).toEqual([])
    })

    it("is either removed or has the rate, when both happen at once", async () => {
      const zone = await make("Alps", ["at"])
      const answers = await Promise.all([refusalOf(remove(zone.id)), refusalOf(charge({ ...rate, zone: zone.id }))])
      const left = [(await zones()).length, (await knex()("artisan_shipping_rate").where({ zone: zone.id })).length]
      expect([[200, 400, 0, 0], [409, 200, 1, 1]]).toContainEqual([...answers.map(({ status }) => status), ...left])
    })
  })

  describe("the price of shipping", () => {
    it("is by the country's own rate, else its zone's, else everywhere else's; it follows when the zone changes", async () => {
      const zone = await make("North", ["fr", "it"])
      await charge({ ...rate, zone: "fr", first_item: 3 }, { ...rate, zone: zone.id, first_item: 7 }, { ...rate, zone: "*", first_item: 9 })
      const bowl = await productOf(market.mira)
      const prices = async () => [await shippingTo(bowl.variant_id, "fr"), await shippingTo(bowl.variant_id, "it"), await shippingTo(bowl.variant_id, "at")]
      expect(await prices()).toEqual([3, 7, 9])
      await change(zone.id, { put_in: ["at"], take_out: ["fr", "it"] })
      expect(await prices()).toEqual([3, 9, 7])
    })

    it("of rates that were there before any zone stays what it was", async () => {
      await charge({ ...rate, zone: "de", first_item: 4 }, { ...rate, zone: "*", first_item: 8 })
      const bowl = await productOf(market.mira)
      await make("Europe", ["de", "fr", "at", "it"])
      expect([await shippingTo(bowl.variant_id, "de"), await shippingTo(bowl.variant_id, "fr")]).toEqual([4, 8])
    })

    it("that nobody asks any more is none: the buyer reads who does not deliver, and a cart that moves there loses it", async () => {
      const zone = await make("North", ["fr"])
      await charge({ ...rate, zone: zone.id }, { ...rate, zone: "de" })
      const bowl = await productOf(market.mira)
      await change(zone.id, { take_out: ["fr"] })
      expect(await shippingTo(bowl.variant_id, "fr")).toMatchObject({ code: "not_deliverable", message: "mira cannot deliver to this address." })
      const cart = await createCart(api, market.shop, [{ variant_id: bowl.variant_id }], "de")
      await ship(api, market.shop, cart, market.shop.standard_id)
      expect((await moveCart(api, market.shop, cart, "fr")).shipping_methods).toEqual([])
    })

    it("was charged and stays: neither a cart at the till nor an order changes with the zone, and the parts add up to it", async () => {
      const zone = await make("North", ["de"])
      await charge({ ...rate, zone: zone.id, first_item: 6.5 })
      const jo = await createArtisan(market.container, "jo", { rates: [{ first_item: 4 }] })
      const [bowl, scarf] = [await productOf(market.mira, "Bowl"), await productOf(jo, "Scarf")]
      const items = [{ variant_id: bowl.variant_id }, { variant_id: scarf.variant_id }]
      const { order: before } = await placeOrder(api, market.shop, items)
      const { cart_id } = await placeOrder(api, market.shop, items, { up_to: "payment" })
      await change(zone.id, { take_out: ["de"] })
      const { data: { order: after } } = await api.post(`/store/carts/${cart_id}/complete`, {}, market.shop.store)

      const charged = (id: string) => api.get(`/store/orders/${id}`, market.shop.store).then(({ data }: { data: { order: { total: number, shipping_total: number } } }) => [data.order.total, data.order.shipping_total])
      const parts = async (order_id: string) => (await knex()("artisan_order").where({ order_id }).orderBy("shipping_total").select("artisan_id", "shipping_total", "total"))
        .map(part => [part.artisan_id, Number(part.shipping_total), Number(part.total)])
      expect([await charged(before?.id ?? ""), await charged(after.id)]).toEqual([[70.5, 10.5], [70.5, 10.5]])
      expect(await parts(before?.id ?? "")).toEqual([[jo.id, 4, 34], [market.mira.id, 6.5, 36.5]])
      // Mira's rate is gone, so hers is what was charged beyond Jo's.
      expect(await parts(after.id)).toEqual([[jo.id, 4, 34], [market.mira.id, 6.5, 36.5]])
    })
  })

  it("a rate is for a zone that there is, by its very id", async () => {
    for (const zone of ["shipzone_none", "SHIPZONE_NONE", "europe", "*x"])
      expect(await refusalOf(charge(rate, { ...rate, zone }))).toMatchObject({ status: 400, data: { code: "validation_failed", field: "shipping_rates.1.zone" } })
  })

  it("each change stands in the audit log from what to what, with the zone of each country that it names", async () => {
    const north = await make("North", ["de", "fr"])
    const alps = await make("Alps", ["at"])
    await change(alps.id, { name: "Mountains", put_in: ["de"] })
    await remove(north.id)
    await limit("eur", { first_item: { min: 2, max: null }, additional_item: open })
    await limit("eur", { first_item: open, additional_item: open })
    expect(await auditLog()).toEqual([
      { action: "shipping_limit.set", subject_id: "eur", subject_name: null, outcome: "done", changes: [{ key: "additional_item", from: open, to: null }, { key: "first_item", from: { min: 2, max: null }, to: null }] },
      { action: "shipping_limit.set", subject_id: "eur", subject_name: null, outcome: "done", changes: [{ key: "additional_item", from: null, to: open }, { key: "first_item", from: null, to: { min: 2, max: null } }] },
      { action: "shipping_zone.remove", subject_id: north.id, subject_name: "North", outcome: "done", changes: [{ key: "countries", from: ["fr"], to: null }, { key: "name", from: "North", to: null }] },
      {
        action: "shipping_zone.change",
        subject_id: alps.id,
        subject_name: "Mountains",
        outcome: "done",
        changes: [
          { key: "name", from: "Alps", to: "Mountains" },
          { key: "zone of de", from: "North", to: "Mountains" },
        ],
      },
      { action: "shipping_zone.create", subject_id: "marketplace", subject_name: null, outcome: "done", changes: [{ key: "zone of at", from: null, to: "Alps" }] },
      { action: "shipping_zone.create", subject_id: "marketplace", subject_name: null, outcome: "done", changes: [{ key: "zone of de", from: null, to: "North" }, { key: "zone of fr", from: null, to: "North" }] },
    ])
  })

  it("the entry of a change has nothing of what another administrator changes at the same time", async () => {
    const [north, south] = [await make("North", ["de"]), await make("South", [])]
    await Promise.all([change(north.id, { put_in: ["at"] }), change(south.id, { put_in: ["it"] }), change(north.id, { take_out: ["de"] })])
    const changes = (await auditLog()).filter(({ action }: { action: string }) => action === "shipping_zone.change").map(({ changes }: { changes: unknown }) => changes)
    expect(changes).toHaveLength(3)
    expect(changes).toEqual(expect.arrayContaining([
      [{ key: "zone of at", from: null, to: "North" }],
      [{ key: "zone of it", from: null, to: "South" }],
      [{ key: "zone of de", from: "North", to: null }],
    ]))
  })

  it("nobody but administrators changes them, and a buyer does not read what is for artisans", async () => {
    const nobody = [api.get("/admin/shipping-zones"), api.post("/admin/shipping-zones", { name: "x", countries: [] }, market.mira.headers), api.post("/admin/shipping-limits/eur", {}, market.mira.headers), api.get("/artisan/shipping-rules")]
    expect((await Promise.all(nobody.map(refusalOf))).map(({ status }) => status)).toEqual([401, 401, 401, 401])
  })
})
