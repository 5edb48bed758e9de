import { assignProductToArtisanWorkflow } from "@craftmart/artisans/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createOrderFulfillmentWorkflow, createOrderWorkflow, deleteProductsWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { artisansOf, createArtisan, createProduct } from "../../support/marketplace/artisans"
import { setUpMarketplace } from "../../support/marketplace/marketplace"
import type { Marketplace } from "../../support/marketplace/marketplace"
import { waitUntil } from "../../support/marketplace/wait-until"

jest.setTimeout(300_000)

type Product = { id: string, variant_id: string }

/** An order of one piece of each product, shipped by the artisans' shipping. */
async function placeOrder(container: MedusaContainer, shop: Marketplace, products: Product[]) {
  const { result } = await createOrderWorkflow(container).run({
    input: {
      region_id: shop.region_id,
      sales_channel_id: shop.channel_id,
      currency_code: "eur",
      email: "ada@craftmart.test",
      shipping_address: { first_name: "Ada", last_name: "B", address_1: "Weg 1", city: "X", postal_code: "1", country_code: "de" },
      items: products.map(({ id, variant_id }, index) => ({ title: `Piece ${index}`, product_id: id, variant_id, quantity: 1, unit_price: 10, requires_shipping: true })),
      shipping_methods: [{ name: "Standard", amount: 5, shipping_option_id: shop.standard_id, data: { speed: "standard", speeds: {} } }],
    },
  })
  return result
}

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ getContainer }) => {
    let shop: Marketplace
    let mira: Awaited<ReturnType<typeof createArtisan>>
    let jo: Awaited<ReturnType<typeof createArtisan>>

    beforeAll(async () => {
      const container = getContainer()
      shop = await setUpMarketplace(container)
      mira = await createArtisan(container, "mira")
      jo = await createArtisan(container, "jo")
    })

    const ownersOf = async (product_id: string) =>
      (await artisansOf(getContainer()).listArtisanProducts({ product_id })).map(owner => owner.artisan_id)
    const assign = (product_id: string, artisan_id: string) =>
      assignProductToArtisanWorkflow(getContainer()).run({ input: { product_id, artisan_id }, throwOnError: false })

    describe("a product", () => {
      it("belongs to one artisan at most", async () => {
        const { id } = await createProduct(getContainer(), shop, { title: "Bowl", price: 10 })
        expect((await assign(id, mira.id)).errors).toEqual([])
        const { errors } = await assign(id, jo.id)
        expect(errors[0]?.error).toMatchObject({ status: 409, code: "product_has_artisan", field: "product_id" })
        expect(await ownersOf(id)).toEqual([mira.id])
      })

      it("goes to one of two artisans who claim it at once", async () => {
        const { id } = await createProduct(getContainer(), shop, { title: "Bowl", price: 10 })
        const claims = await Promise.all([mira, jo].map(artisan => assign(id, artisan.id)))
        const codes = claims.flatMap(({ errors }) => errors.map(({ error }) => error.code))
        expect(codes).toEqual(["product_has_artisan"])
        expect(await ownersOf(id)).toHaveLength(1)
      })

      it("must exist, and so must the artisan", async () => {
        const { id } = await createProduct(getContainer(), shop, { title: "Bowl", price: 10 })
        expect((await assign("prod_nobody", mira.id)).errors[0]?.error).toMatchObject({ status: 404, code: "product_not_found" })
        expect((await assign(id, "art_nobody")).errors[0]?.error).toMatchObject({ status: 404, code: "artisan_not_found" })
        expect(await ownersOf(id)).toEqual([])
      })

      it("that is deleted belongs to nobody, and is still known to have been the artisan's", async () => {
        const { id } = await createProduct(getContainer(), shop, { title: "Bowl", price: 10, artisan: mira })
        await deleteProductsWorkflow(getContainer()).run({ input: { ids: [id] } })
        await waitUntil(async () => (await ownersOf(id)).length === 0)
        const past = await artisansOf(getContainer()).listArtisanProducts({ product_id: id }, { withDeleted: true })
        expect(past.map(owner => owner.artisan_id)).toEqual([mira.id])
      })
    })

    describe("the price of an order's shipping, of which a provider is told no currency", () => {
      const priceOf = (context: unknown) => getContainer().resolve(Modules.FULFILLMENT).calculateShippingOptionsPrices([{
        id: shop.standard_id,
        provider_id: "artisan-shipping_artisan-shipping",
        optionData: { speed: "standard" },
        data: {},
        context: context as never,
      }])

      it("is found by the order", async () => {
        const bowl = await createProduct(getContainer(), shop, { title: "Bowl", price: 10, artisan: mira })
        const order = await placeOrder(getContainer(), shop, [bowl, bowl])
        expect(await priceOf({ id: order.id, items: order.items })).toEqual([{ calculated_amount: 6, is_calculated_price_tax_inclusive: false }])
      })

      it("is refused in words when there is no order either", async () => {
        await expect(priceOf({ items: [] })).rejects.toMatchObject({ type: "invalid_data", code: "unknown_currency" })
      })
    })

    describe("a parcel", () => {
      async function orderOfTwo() {
        const container = getContainer()
        const bowl = await createProduct(container, shop, { title: "Bowl", price: 10, artisan: mira })
        const scarf = await createProduct(container, shop, { title: "Scarf", price: 10, artisan: jo })
        return placeOrder(container, shop, [bowl, scarf])
      }

      const send = (order_id: string, items: { id: string, quantity: number }[]) =>
        createOrderFulfillmentWorkflow(getContainer()).run({ input: { order_id, items, location_id: shop.location_id }, throwOnError: false })

      it("with things of two artisans is refused in words, and none is created", async () => {
        const order = await orderOfTwo()
        const { errors } = await send(order.id, (order.items ?? []).map(({ id }) => ({ id, quantity: 1 })))
        expect(errors[0]?.error).toMatchObject({
          type: "invalid_data",
          code: "parcel_of_many_artisans",
          message: "This parcel holds things of Jo and Mira. Each of them sends a parcel of their own: create one fulfillment for each.",
        })
        expect(await getContainer().resolve(Modules.FULFILLMENT).listFulfillments({})).toEqual([])
      })

      it("of one artisan is created", async () => {
        const order = await orderOfTwo()
        const { errors } = await send(order.id, (order.items ?? []).slice(0, 1).map(({ id }) => ({ id, quantity: 1 })))
        expect(errors).toEqual([])
        expect(await getContainer().resolve(Modules.FULFILLMENT).listFulfillments({})).toHaveLength(1)
      })
    })
  },
})
