import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { allCaptured, countOf, effectsOf } from "../../support/orders/fetch-effects"
import { placeOrder } from "../../support/orders/place-order"
import { createArtisansWithProducts, stockOf } from "../../support/orders/products"
import { setUpMarketplace } from "../../support/marketplace/marketplace"
import type { Marketplace } from "../../support/marketplace/marketplace"

jest.setTimeout(400_000)

interface Answer { status: number, data: { type: string, code?: string, message?: string, line_ids?: string[], order?: { id: string } } }

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer, dbConnection }) => {
    let shop: Marketplace

    beforeAll(async () => {
      shop = await setUpMarketplace(getContainer())
    })

    afterEach(() => allCaptured(dbConnection))

    const complete = (cart_id: string): Promise<Answer> =>
      api.post(`/store/carts/${cart_id}/complete`, {}, { ...shop.store, validateStatus: () => true })

    it("makes one order, one split and one set of notices of a cart that is completed 50 times at once", async () => {
      const products = await createArtisansWithProducts(getContainer(), shop, 3)
      const { cart_id } = await placeOrder(api, shop, products.map(({ variant_id }) => ({ variant_id })), { up_to: "payment" })

      const answers = await Promise.all(Array.from({ length: 50 }, () => complete(cart_id)))

      const orders = new Set(answers.flatMap(answer => answer.data.order?.id ?? []))
      expect(orders.size).toBe(1)
      expect(answers.map(answer => answer.status)).toEqual(answers.map(() => 200))
      expect(await countOf(dbConnection, "\"order\"")).toBe(1)
      expect(await countOf(dbConnection, "artisan_order")).toBe(3)
      expect(await countOf(dbConnection, "artisan_order_line")).toBe(3)
      const { notices, notifications } = await effectsOf(dbConnection, [...orders][0] ?? "")
      expect(notices.map(notice => notice.kind)).toEqual(["artisan_sale", "artisan_sale", "artisan_sale", "order_confirmation"])
      expect(notifications).toHaveLength(3)
      expect(await countOf(dbConnection, "payment")).toBe(1)
    })

    it("serves buyers of the same things at once, in whatever order they lie in their carts", async () => {
      const products = await createArtisansWithProducts(getContainer(), shop, 4)
      const items = products.map(({ variant_id }) => ({ variant_id }))
      const carts: string[] = []
      for (let buyer = 0; buyer < 20; buyer++)
        carts.push((await placeOrder(api, shop, buyer % 2 ? items : items.toReversed(), { up_to: "payment" })).cart_id)

      const answers = await Promise.all(carts.map(complete))
      expect(answers.map(({ status, data }) => [status, data.type])).toEqual(carts.map(() => [200, "order"]))
    })

    it("sells the last five to five of forty buyers; the others are told that it is sold out, and pay nothing", async () => {
      const [product] = await createArtisansWithProducts(getContainer(), shop, 1, { stock: 5 })
      if (!product)
        throw new Error("no product")
      const carts: string[] = []
      for (let buyer = 0; buyer < 40; buyer++)
        carts.push((await placeOrder(api, shop, [{ variant_id: product.variant_id }], { up_to: "payment" })).cart_id)

      const answers = await Promise.all(carts.map(complete))

      const sold = answers.filter(answer => answer.status === 200 && answer.data.type === "order")
      const lost = answers.filter(answer => answer.status !== 200)
      expect(lost.map(({ status, data: { type, code, message, line_ids } }) => ({ status, type, code, message, lines: line_ids?.length }))).toEqual(
        Array.from({ length: 35 }, () => ({
          status: 409,
          type: "not_allowed",
          code: "sold_out",
          message: "Sorry, one of the items in your cart has just sold out.",
          lines: 1,
        })),
      )
      expect(sold).toHaveLength(5)
      expect(await stockOf(getContainer(), product)).toEqual({ stocked: 5, reserved: 5 })
      expect(await countOf(dbConnection, "\"order\"")).toBe(5)
      expect(await countOf(dbConnection, "artisan_order")).toBe(5)
      expect(await countOf(dbConnection, "payment")).toBe(5)
      expect(await countOf(dbConnection, "cart", "completed_at is not null")).toBe(5)
    })
  },
})
