import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { allCaptured } from "../../support/orders/fetch-effects"
import { placeOrder } from "../../support/orders/place-order"
import { createArtisansWithProducts } from "../../support/orders/products"
import { signInAdmin, signInArtisan } from "../../support/marketplace/sign-ins"
import { setUpMarketplace } from "../../support/marketplace/marketplace"
import type { Marketplace } from "../../support/marketplace/marketplace"

/** More than twice as many as a minute allows: the clock's minute may turn among them. */
const GUESSES = 41

jest.setTimeout(180_000)

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer, dbConnection }) => {
    let shop: Marketplace

    beforeAll(async () => {
      shop = await setUpMarketplace(getContainer())
    })

    afterEach(() => allCaptured(dbConnection))

    const quiet = (options: object) => ({ ...options, validateStatus: () => true })

    async function buyFromTwo() {
      const products = await createArtisansWithProducts(getContainer(), shop, 2)
      const { order } = await placeOrder(api, shop, products.map(({ variant_id }) => ({ variant_id })))
      const [first, second] = products.map(product => product.artisan ?? { id: "", handle: "", name: "" })
      if (!order || !first || !second)
        throw new Error("no order")
      return { order, first, second }
    }

    it("shows the parts of an order to whoever may read the order, with exactly these fields", async () => {
      const { order } = await buyFromTwo()
      const { data } = await api.get(`/store/orders/${order.id}/artisan-orders`, shop.store)
      expect(Object.keys(data).sort()).toEqual(["artisan_orders", "count", "limit", "offset"])
      expect(Object.keys(data.artisan_orders[0]).sort()).toEqual([
        "artisan",
        "currency_code",
        "discount_total",
        "id",
        "items",
        "items_total",
        "refunded_total",
        "shipping_speed",
        "shipping_total",
        "status",
        "tax_total",
        "total",
        "tracking",
      ])
      const missing = await api.get("/store/orders/order_none/artisan-orders", quiet(shop.store))
      expect(missing).toMatchObject({ status: 404, data: { type: "not_found" } })
    })

    it("finds an order by its number and e-mail address, and tells nothing by how it fails", async () => {
      const { order } = await buyFromTwo()
      const lookUp = (body: unknown) => api.post("/store/orders/lookup", body, quiet(shop.store))
      const found = await lookUp({ display_id: `#${order.display_id}`, email: "ADA@craftmart.test " })
      expect(found.data).toMatchObject({ order: { id: order.id, total: order.total }, artisan_orders: [{ status: "pending" }, { status: "pending" }] })
      const { data: { order: own } } = await api.get(`/store/orders/${order.id}`, shop.store)
      for (const sum of ["item_subtotal", "original_item_total", "shipping_subtotal", "original_shipping_total", "tax_total", "total"]) {
        expect([sum, own[sum]]).toEqual([sum, expect.any(Number)])
        expect([sum, found.data.order[sum]]).toEqual([sum, own[sum]])
      }

      const wrongEmail = await lookUp({ display_id: order.display_id, email: "eve@craftmart.test" })
      const wrongNumber = await lookUp({ display_id: 999_999, email: "ada@craftmart.test" })
      expect(wrongEmail.status).toBe(404)
      expect([wrongNumber.status, wrongNumber.data]).toEqual([wrongEmail.status, wrongEmail.data])
      expect((await lookUp({ display_id: "1; drop", email: "x" })).data).toMatchObject({ code: "validation_failed", field: "display_id" })
    })

    it("lets nobody guess addresses for a number", async () => {
      const statuses: number[] = []
      for (let attempt = 0; attempt < GUESSES; attempt++) {
        const { status } = await api.post("/store/orders/lookup", { display_id: 4_242, email: `guess${attempt}@craftmart.test` }, quiet(shop.store))
        statuses.push(status)
      }
      expect(new Set(statuses)).toEqual(new Set([404, 429]))
    })

    it("lets nobody guess numbers for an address, from however many callers", async () => {
      const statuses: number[] = []
      for (let attempt = 0; attempt < GUESSES; attempt++) {
        const from = { ...quiet(shop.store), headers: { ...shop.store.headers, "x-forwarded-for": `192.0.2.${attempt}` } }
        const { status } = await api.post("/store/orders/lookup", { display_id: 50_000 + attempt, email: "Known@craftmart.test" }, from)
        statuses.push(status)
      }
      expect(new Set(statuses)).toEqual(new Set([404, 429]))
    })

    it("answers an id that cannot be one like one that is not there", async () => {
      const { first } = await buyFromTwo()
      const mine = await signInArtisan(api, getContainer(), first)
      const admin = await signInAdmin(api, getContainer())
      expect((await api.get("/store/orders/%00/artisan-orders", quiet(shop.store))).status).toBe(404)
      expect((await api.get("/artisan/orders/%00", quiet(mine))).status).toBe(404)
      expect((await api.get("/admin/orders/%00/artisan-orders", quiet(admin))).status).toBe(404)
      expect((await api.get("/admin/artisan-orders?order_id=%00", quiet(admin))).status).toBe(400)
    })

    it("shows an artisan the own sales with the lines of no one else", async () => {
      const { first } = await buyFromTwo()
      const mine = await signInArtisan(api, getContainer(), first)
      const { data } = await api.get("/artisan/orders", mine)
      expect(data).toMatchObject({
        count: 1,
        artisan_orders: [{
          artisan: { id: first.id },
          items: [{ title: "Work of artisan-1" }],
          total: 15.01,
          commission_bps: 1000,
          commission_total: 1,
          earnings: 14.01,
          buyer: { name: "Ada B" },
          parcels: [],
          refunded_total: 0,
          shipping_address: { first_name: "Ada", country_code: "de" },
        }],
      })
      const { data: { artisan_order } } = await api.get(`/artisan/orders/${data.artisan_orders[0].id}`, mine)
      const { timeline, ...listed } = artisan_order
      expect(listed).toEqual(data.artisan_orders[0])
      expect(timeline).toEqual([{ kind: "placed", at: artisan_order.created_at }])
    })

    it("answers another artisan's sale like one that does not exist, byte for byte", async () => {
      const { order, first, second } = await buyFromTwo()
      const mine = await signInArtisan(api, getContainer(), first)
      const { rows } = await dbConnection.raw("select id from artisan_order where order_id = ? and artisan_id = ?", [order.id, second.id])
      const text = { ...quiet(mine), responseType: "text", transformResponse: (body: unknown) => body }
      const foreign = await api.get(`/artisan/orders/${rows[0].id}`, text)
      const missing = await api.get("/artisan/orders/aord_00000000000000000000000000", text)
      expect(foreign.status).toBe(404)
      expect([foreign.status, foreign.data]).toEqual([missing.status, missing.data])
    })

    it("asks artisans to sign in, and takes no parameter that it does not know", async () => {
      const { first } = await buyFromTwo()
      expect((await api.get("/artisan/orders", quiet({}))).status).toBe(401)
      const mine = await signInArtisan(api, getContainer(), first)
      for (const query of ["artisan_id=art_other", "fields=*order", "status=lost", "limit=0", "limit=1000", "offset=-1", "order=total"])
        expect(await api.get(`/artisan/orders?${query}`, quiet(mine))).toMatchObject({ status: 400, data: { code: "validation_failed" } })
    })

    it("shows an admin all parts, and whether they add up to the order", async () => {
      const { order, second } = await buyFromTwo()
      const admin = await signInAdmin(api, getContainer())
      const balanced = await api.get(`/admin/orders/${order.id}/artisan-orders`, admin)
      expect(balanced.data).toMatchObject({
        balanced: true,
        count: 2,
        differences: { items_total: 0, shipping_total: 0, tax_total: 0, discount_total: 0, total: 0, line_item_ids: [] },
      })
      expect((await api.get(`/admin/artisan-orders?artisan_id=${second.id}`, admin)).data).toMatchObject({ count: 1, artisan_orders: [{ order_id: order.id }] })

      await dbConnection.raw("update artisan_order set total = total + 1, raw_total = jsonb_build_object('value', (total + 1)::text, 'precision', 20) where artisan_id = ?", [second.id])
      const off = await api.get(`/admin/orders/${order.id}/artisan-orders`, admin)
      expect(off.data).toMatchObject({ balanced: false, differences: { total: 1 } })
    })
  },
})
