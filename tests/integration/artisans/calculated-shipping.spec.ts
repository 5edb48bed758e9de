import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { refusalOf } from "../../support/marketplace/api"
import { createArtisan, createProduct } from "../../support/marketplace/artisans"
import { createCart, moveCart, ship } from "../../support/marketplace/carts"
import { setUpMarketplace } from "../../support/marketplace/marketplace"
import type { Marketplace } from "../../support/marketplace/marketplace"

jest.setTimeout(180_000)

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let shop: Marketplace
    let shelves: Awaited<ReturnType<typeof fillShelves>>

    beforeAll(async () => {
      shop = await setUpMarketplace(getContainer())
      shelves = await fillShelves()
    })

    /** Mira: 5 + 1 each further, express 12, free above 100. Jo: 4 within Germany only. */
    async function fillShelves() {
      const container = getContainer()
      const mira = await createArtisan(container, "mira", {
        rates: [{ first_item: 5, additional_item: 1, free_above: 100 }, { speed: "express", first_item: 12, additional_item: 2.5 }],
      })
      const jo = await createArtisan(container, "jo", { rates: [{ zone: "de", first_item: 4, additional_item: 2 }] })
      const bowl = await createProduct(container, shop, { title: "Bowl", price: 30, artisan: mira })
      const scarf = await createProduct(container, shop, { title: "Scarf", price: 55, artisan: jo })
      const poster = await createProduct(container, shop, { title: "Poster of the house", price: 9 })
      return { mira, jo, bowl, scarf, poster }
    }

    describe("choosing how a cart with three senders travels", () => {
      it("charges the sum of the artisans' own parcels, the house's being free", async () => {
        const { bowl, scarf, poster } = shelves
        const cartId = await createCart(api, shop, [
          { variant_id: bowl.variant_id, quantity: 2 },
          { variant_id: scarf.variant_id },
          { variant_id: poster.variant_id },
        ])
        const cart = await ship(api, shop, cartId, shop.standard_id)
        expect(cart.shipping_methods.map(({ amount, data }: { amount: number, data: unknown }) => ({ amount, data })))
          .toEqual([{ amount: 10, data: { speed: "standard", speeds: {} } }])
        expect(cart.shipping_total).toBe(10)
        expect(cart.total).toBe(30 * 2 + 55 + 9 + 10)
      })

      it("sends one artisan's parcel by express and leaves the others alone", async () => {
        const { mira, jo, bowl, scarf } = shelves
        const cartId = await createCart(api, shop, [{ variant_id: bowl.variant_id }, { variant_id: scarf.variant_id }])
        const chosen = { [mira.id]: "express", [jo.id]: "standard" }
        const cart = await ship(api, shop, cartId, shop.standard_id, { speeds: chosen })
        expect(cart.shipping_total).toBe(12 + 4)
        expect(cart.shipping_methods[0].data).toEqual({ speed: "standard", speeds: chosen })
      })

      it("falls back to standard for an artisan without express when the whole cart is sent by express", async () => {
        const { bowl, scarf } = shelves
        const cartId = await createCart(api, shop, [{ variant_id: bowl.variant_id }, { variant_id: scarf.variant_id }])
        expect((await ship(api, shop, cartId, shop.express_id)).shipping_total).toBe(12 + 4)
      })

      it("has one shipping method, however often the buyer changes the mind", async () => {
        const { bowl } = shelves
        const cartId = await createCart(api, shop, [{ variant_id: bowl.variant_id }])
        await ship(api, shop, cartId, shop.standard_id)
        await ship(api, shop, cartId, shop.express_id)
        const cart = await ship(api, shop, cartId, shop.standard_id)
        expect(cart.shipping_methods.map((method: { amount: number }) => method.amount)).toEqual([5])
      })
    })

    describe("a cart that changes after the shipping was chosen", () => {
      it("is priced again and keeps the chosen speeds", async () => {
        const { mira, bowl, scarf } = shelves
        const cartId = await createCart(api, shop, [{ variant_id: bowl.variant_id }])
        await ship(api, shop, cartId, shop.standard_id, { speeds: { [mira.id]: "express" } })
        const { data } = await api.post(`/store/carts/${cartId}/line-items?fields=+shipping_methods.data`, { variant_id: scarf.variant_id, quantity: 2 }, shop.store)
        expect(data.cart.shipping_total).toBe(12 + 4 + 2)
        expect(data.cart.shipping_methods[0].data).toEqual({ speed: "standard", speeds: { [mira.id]: "express" } })
      })

      it("travels free once an artisan's goods are worth enough", async () => {
        const { bowl } = shelves
        const cartId = await createCart(api, shop, [{ variant_id: bowl.variant_id, quantity: 3 }])
        expect((await ship(api, shop, cartId, shop.standard_id)).shipping_total).toBe(7)
        const { data } = await api.post(`/store/carts/${cartId}/line-items`, { variant_id: bowl.variant_id, quantity: 1 }, shop.store)
        expect(data.cart.shipping_total).toBe(0)
      })

      it("loses its shipping, and keeps the new address, when an artisan does not deliver there", async () => {
        const { bowl, scarf } = shelves
        const cartId = await createCart(api, shop, [{ variant_id: bowl.variant_id }, { variant_id: scarf.variant_id }])
        await ship(api, shop, cartId, shop.standard_id)
        const cart = await moveCart(api, shop, cartId, "fr")
        expect(cart.shipping_address.country_code).toBe("fr")
        expect(cart.shipping_methods).toEqual([])
        expect(cart.total).toBe(30 + 55)
      })
    })

    describe("a wish that cannot be granted is refused and changes nothing", () => {
      async function refused(body: unknown, country = "de") {
        const { bowl, scarf } = shelves
        const cartId = await createCart(api, shop, [{ variant_id: bowl.variant_id }, { variant_id: scarf.variant_id }], country)
        const answer = await refusalOf(api.post(`/store/carts/${cartId}/shipping-methods`, body, shop.store))
        const { data } = await api.get(`/store/carts/${cartId}`, shop.store)
        expect(data.cart.shipping_methods).toEqual([])
        return answer
      }

      it("when an artisan does not deliver to the address, who is named", async () => {
        expect(await refused({ option_id: shop.standard_id }, "fr")).toEqual({
          status: 400,
          data: { type: "invalid_data", code: "not_deliverable", message: "Jo cannot deliver to this address." },
        })
      })

      it("when the same option is given twice", async () => {
        const twice = await refused([{ option_id: shop.standard_id }, { option_id: shop.standard_id }])
        expect(twice).toMatchObject({ status: 400, data: { code: "shipping_option_repeated" } })
      })

      it("when both options are given, since each would charge all parcels", async () => {
        const both = await refused([{ option_id: shop.standard_id }, { option_id: shop.express_id }])
        expect(both).toMatchObject({ status: 400, data: { code: "shipping_option_repeated" } })
      })

      it("when a speed is unknown, naming the field", async () => {
        const answer = await refused({ option_id: shop.standard_id, data: { speeds: { [shelves.mira.id]: "teleport" } } })
        expect(answer).toMatchObject({ status: 400, data: { code: "validation_failed", message: expect.stringMatching(/^data\.speeds\.art_\w+: /) } })
      })

      it("when the artisan has nothing in the cart", async () => {
        const answer = await refused({ option_id: shop.standard_id, data: { speeds: { art_nobody: "express" } } })
        expect(answer).toEqual({
          status: 400,
          data: { type: "invalid_data", code: "validation_failed", message: "data.speeds.art_nobody: nothing in the cart is by this artisan." },
        })
      })

      it("when the artisan has no such speed", async () => {
        const answer = await refused({ option_id: shop.standard_id, data: { speeds: { [shelves.jo.id]: "express" } } })
        expect(answer).toMatchObject({ status: 400, data: { code: "speed_not_available" } })
      })

      it("when the buyer names a price", async () => {
        const answer = await refused({ option_id: shop.standard_id, data: { amount: 0 } })
        expect(answer).toMatchObject({ status: 400, data: { code: "validation_failed" } })
      })
    })

    it("asks the merchant for a speed when an option is set up", async () => {
      const fulfillment = getContainer().resolve("fulfillment")
      const valid = (data: Record<string, unknown>) => fulfillment.validateFulfillmentOption("artisan-shipping_artisan-shipping", data)
      expect(await valid({ id: "express" })).toBe(true)
      expect(await valid({ id: "carrier-pigeon" })).toBe(false)
    })
  },
})
