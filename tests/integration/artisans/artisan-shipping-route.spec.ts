import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { refusalOf } from "../../support/marketplace/api"
import { artisansOf, createArtisan, createProduct } from "../../support/marketplace/artisans"
import { createCart, moveCart, ship } from "../../support/marketplace/carts"
import { countStatements } from "../../support/marketplace/count-statements"
import { setUpMarketplace } from "../../support/marketplace/marketplace"
import type { Marketplace } from "../../support/marketplace/marketplace"

jest.setTimeout(300_000)

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let shop: Marketplace

    beforeAll(async () => {
      shop = await setUpMarketplace(getContainer())
    })

    const speedsOf = async (cartId: string) => (await api.get(`/store/carts/${cartId}/artisan-shipping`, shop.store)).data

    describe("what the checkout may offer", () => {
      let cartId: string
      let mira: Awaited<ReturnType<typeof createArtisan>>
      let jo: Awaited<ReturnType<typeof createArtisan>>
      let itemIds: string[]

      beforeAll(async () => {
        const container = getContainer()
        mira = await createArtisan(container, "mira", {
          rates: [{ first_item: 5.5, additional_item: 1, free_above: 100 }, { speed: "express", first_item: 12 }],
        })
        jo = await createArtisan(container, "jo", { rates: [{ zone: "de", first_item: 4 }] })
        const bowl = await createProduct(container, shop, { title: "Bowl", price: 30, artisan: mira })
        const scarf = await createProduct(container, shop, { title: "Scarf", price: 55, artisan: jo })
        const poster = await createProduct(container, shop, { title: "Poster", price: 9 })
        cartId = await createCart(api, shop, [{ variant_id: bowl.variant_id, quantity: 2 }])
        for (const product of [scarf, poster])
          await api.post(`/store/carts/${cartId}/line-items`, { variant_id: product.variant_id, quantity: 1 }, shop.store)
        const { data } = await api.get(`/store/carts/${cartId}`, shop.store)
        const idOf = (title: string) => data.cart.items.find((item: { product_title: string }) => item.product_title === title).id
        itemIds = ["Bowl", "Scarf", "Poster"].map(idOf)
      })

      it("is each artisan's speeds with price and time, in the order of the cart", async () => {
        expect(await speedsOf(cartId)).toEqual({
          currency_code: "eur",
          artisans: [
            {
              artisan: mira,
              item_ids: [itemIds[0]],
              options: [
                { speed: "standard", amount: 6.5, min_days: 3, max_days: 5 },
                { speed: "express", amount: 12, min_days: 1, max_days: 2 },
              ],
            },
            { artisan: jo, item_ids: [itemIds[1]], options: [{ speed: "standard", amount: 4, min_days: 3, max_days: 5 }] },
            { artisan: null, item_ids: [itemIds[2]], options: [{ speed: "standard", amount: 0, min_days: 3, max_days: 7 }] },
          ],
        })
      })

      it("adds up to what the chosen option then charges", async () => {
        const { artisans } = await speedsOf(cartId)
        const standard = artisans.map((part: { options: { amount: number }[] }) => part.options[0]?.amount ?? 0)
        const cart = await ship(api, shop, cartId, shop.standard_id)
        expect(cart.shipping_total).toBe(standard.reduce((sum: number, amount: number) => sum + amount, 0))
      })

      it("is nothing for an artisan who does not deliver to the new address", async () => {
        await moveCart(api, shop, cartId, "fr")
        const { artisans } = await speedsOf(cartId)
        expect(artisans.map((part: { options: { speed: string }[] }) => part.options.map(option => option.speed)))
          .toEqual([["standard", "express"], [], ["standard"]])
        await moveCart(api, shop, cartId, "de")
      })
    })

    it("knows an empty cart", async () => {
      expect(await speedsOf(await createCart(api, shop, []))).toEqual({ currency_code: "eur", artisans: [] })
    })

    it.each([
      ["an unknown cart", "cart_01NOBODY"],
      ["the id of something else", "order_01"],
      ["a path", "..%2Fadmin"],
      ["a NUL byte", "cart_%00"],
      ["a huge text", "cart_".repeat(1000)],
    ])("answers 404 for %s", async (_, id) => {
      expect(await refusalOf(api.get(`/store/carts/${id}/artisan-shipping`, shop.store))).toEqual({
        status: 404,
        data: { type: "not_found", code: "cart_not_found", message: "There is no such cart." },
      })
    })

    it("offers nothing of an artisan who was suspended meanwhile, whose parcels nobody would send", async () => {
      const container = getContainer()
      const gone = await createArtisan(container, "gone")
      const vase = await createProduct(container, shop, { title: "Vase", price: 30, artisan: gone })
      const cartId = await createCart(api, shop, [{ variant_id: vase.variant_id }])
      await artisansOf(container).updateArtisans({ id: gone.id, status: "suspended" })
      expect((await speedsOf(cartId)).artisans).toMatchObject([{ artisan: gone, options: [] }])
      expect(await refusalOf(api.post(`/store/carts/${cartId}/shipping-methods`, { option_id: shop.standard_id }, shop.store))).toEqual({
        status: 400,
        data: {
          type: "invalid_data",
          code: "artisan_unavailable",
          message: "Gone cannot take orders at the moment. Please remove their items from the cart.",
        },
      })
    })

    it("needs as many statements for thirty artisans as for three", async () => {
      const container = getContainer()
      const variants: string[] = []
      for (let index = 0; index < 30; index++) {
        const artisan = await createArtisan(container, `many-${index}`)
        variants.push((await createProduct(container, shop, { title: `Cup ${index}`, price: 10, artisan })).variant_id)
      }
      const few = await createCart(api, shop, variants.slice(0, 3).map(variant_id => ({ variant_id })))
      const many = await createCart(api, shop, variants.map(variant_id => ({ variant_id })))
      const reading = (id: string) => countStatements(container, () => speedsOf(id))
      const choosing = (id: string) => countStatements(container, () => ship(api, shop, id, shop.standard_id))

      expect({ few: await reading(few), many: await reading(many) }).toEqual({ few: 6, many: 6 })
      expect(await choosing(many)).toBe(await choosing(few))
    })
  },
})
