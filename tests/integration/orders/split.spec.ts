import { toMinor } from "@craftmart/money"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { cents, partsOf } from "../../support/orders/amounts"
import { allCaptured, effectsOf } from "../../support/orders/fetch-effects"
import { placeOrder } from "../../support/orders/place-order"
import { createArtisansWithProducts, createStockedProducts, stockOf } from "../../support/orders/products"
import { createArtisan } from "../../support/marketplace/artisans"
import { createCart, ship } from "../../support/marketplace/carts"
import { setUpMarketplace } from "../../support/marketplace/marketplace"
import type { Marketplace } from "../../support/marketplace/marketplace"

jest.setTimeout(180_000)

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer, dbConnection }) => {
    let shop: Marketplace

    beforeAll(async () => {
      shop = await setUpMarketplace(getContainer())
    })

    afterEach(() => allCaptured(dbConnection))

    describe.each([1, 3, 20])("an order from %i artisans", (count) => {
      it("is split into one part for each, which add up to it to the cent", async () => {
        const products = await createArtisansWithProducts(getContainer(), shop, count)
        const { order } = await placeOrder(api, shop, products.map(({ variant_id }, index) => ({ variant_id, quantity: 1 + index % 3 })))
        const parts = await partsOf(api, shop, order?.id ?? "")

        expect(parts.map(part => part.artisan?.handle).sort()).toEqual(products.map(product => product.artisan?.handle).sort())
        expect(parts.flatMap(part => part.items.map(item => [item.line_item_id, item.quantity])).sort())
          .toEqual(order?.items.map(item => [item.id, item.quantity]).sort())
        for (const part of parts)
          expect(cents([part], "items_total") + cents([part], "shipping_total") + cents([part], "tax_total") - cents([part], "discount_total")).toBe(cents([part], "total"))
        expect(cents(parts, "total")).toBe(toMinor(order?.total ?? 0, "eur"))
      })

      it("tells the buyer once and each artisan once", async () => {
        const products = await createArtisansWithProducts(getContainer(), shop, count)
        const { order } = await placeOrder(api, shop, products.map(({ variant_id }) => ({ variant_id })))
        const { notices, notifications } = await effectsOf(dbConnection, order?.id ?? "")

        expect(notices.map(notice => notice.recipient).sort())
          .toEqual(["ada@craftmart.test", ...products.map(product => `${product.artisan?.handle}@craftmart.test`)].sort())
        expect(notices.map(notice => notice.last_error)).toEqual(notices.map(() => null))
        expect(notifications.map(notification => notification.artisan_id).sort())
          .toEqual(products.map(product => product.artisan?.id).sort())
      })
    })

    describe("a part of an order", () => {
      it("has the artisan's own parcel, at the chosen speed", async () => {
        const container = getContainer()
        const mira = await createArtisan(container, "mira", { rates: [{ first_item: 5, additional_item: 1 }, { speed: "express", first_item: 12 }] })
        const jo = await createArtisan(container, "jo", { rates: [{ first_item: 4, additional_item: 2 }] })
        const [bowl, scarf] = await createStockedProducts(container, shop, [
          { title: "Bowl", price: 30, artisan: mira },
          { title: "Scarf", price: 55, artisan: jo },
        ])
        const cartId = await createCart(api, shop, [{ variant_id: bowl?.variant_id ?? "" }, { variant_id: scarf?.variant_id ?? "", quantity: 2 }])
        await ship(api, shop, cartId, shop.standard_id, { speeds: { [mira.id]: "express" } })
        const { data: { payment_collection } } = await api.post("/store/payment-collections", { cart_id: cartId }, shop.store)
        await api.post(`/store/payment-collections/${payment_collection.id}/payment-sessions`, { provider_id: "pp_system_default" }, shop.store)
        const { data: { order } } = await api.post(`/store/carts/${cartId}/complete`, {}, shop.store)

        const parts = await partsOf(api, shop, order.id)
        expect(parts.map(part => [part.artisan?.handle, part.shipping_speed, part.shipping_total, part.items_total, part.total]).sort()).toEqual([
          ["jo", "standard", 6, 110, 116],
          ["mira", "express", 12, 30, 42],
        ])
      })

      it("takes the house's own products together, without an artisan", async () => {
        const products = await createArtisansWithProducts(getContainer(), shop, 1)
        const [poster] = await createStockedProducts(getContainer(), shop, [{ title: "Poster", price: 9 }])
        const { order } = await placeOrder(api, shop, [...products, poster].map(product => ({ variant_id: product?.variant_id ?? "" })))
        const parts = await partsOf(api, shop, order?.id ?? "")
        expect(parts.map(part => [part.artisan?.handle ?? "the house", part.items.map(item => item.title)]).sort()).toEqual([
          ["artisan-1", ["Work of artisan-1"]],
          ["the house", ["Poster"]],
        ])
        expect((await effectsOf(dbConnection, order?.id ?? "")).notifications).toHaveLength(1)
      })

      it("belongs to the artisan of the product, whatever the buyer writes into the line's metadata", async () => {
        const [first, second] = await createArtisansWithProducts(getContainer(), shop, 2)
        const cartId = await createCart(api, shop, [{ variant_id: second?.variant_id ?? "" }])
        await api.post(`/store/carts/${cartId}/line-items`, {
          variant_id: first?.variant_id,
          quantity: 1,
          metadata: { artisan_id: second?.artisan?.id },
        }, shop.store)
        await ship(api, shop, cartId, shop.standard_id)
        const { data: { payment_collection } } = await api.post("/store/payment-collections", { cart_id: cartId }, shop.store)
        await api.post(`/store/payment-collections/${payment_collection.id}/payment-sessions`, { provider_id: "pp_system_default" }, shop.store)
        const { data: { order } } = await api.post(`/store/carts/${cartId}/complete`, {}, shop.store)
        const parts = await partsOf(api, shop, order.id)
        expect(parts.map(part => [part.artisan?.handle, part.items[0]?.title]).sort()).toEqual([
          ["artisan-1", "Work of artisan-1"],
          ["artisan-2", "Work of artisan-2"],
        ])
      })
    })

    it("reserves each unit once", async () => {
      const [product] = await createArtisansWithProducts(getContainer(), shop, 1, { stock: 5 })
      await placeOrder(api, shop, [{ variant_id: product?.variant_id ?? "", quantity: 2 }])
      if (product)
        expect(await stockOf(getContainer(), product)).toEqual({ stocked: 5, reserved: 2 })
    })

    it("captures the payment once the order stands: exactly the order's total", async () => {
      const products = await createArtisansWithProducts(getContainer(), shop, 2)
      const { order, payment_collection_id } = await placeOrder(api, shop, products.map(({ variant_id }) => ({ variant_id })))
      await allCaptured(dbConnection)
      const { rows } = await dbConnection.raw("select captured_amount, status from payment_collection where id = ?", [payment_collection_id])
      expect(rows).toEqual([{ status: "completed", captured_amount: String(order?.total) }])
    })
  },
})
