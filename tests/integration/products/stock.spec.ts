import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { placeOrder } from "../../support/orders/place-order"
import { refusalOf } from "../../support/marketplace/api"
import type { Workshop } from "./support/workshop"
import { openWorkshop, upload } from "./support/workshop"

type Listed = { id: string, variants: { id: string, stock: number | null, prices: Record<string, number> }[] }

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let workshop: Workshop
    beforeAll(async () => {
      workshop = await openWorkshop(api, getContainer())
      const rate = { zone: "*", speed: "standard", currency_code: "eur", first_item: 5, additional_item: 1, free_above: null, min_days: 2, max_days: 4 }
      await api.post("/artisan/me", { shipping_rates: [rate] }, workshop.mira.headers)
    })

    const post = (path: string, body: unknown = {}) => api.post(`/artisan/products${path}`, body, workshop.mira.headers)
    const titlesOf = async (query: string) => {
      const { data } = await api.get(`/artisan/products${query}`, workshop.mira.headers)
      return data.products.map(({ title }: { title: string }) => title)
    }

    async function published(change: object = {}): Promise<Listed> {
      const { id } = await upload(api, workshop.mira)
      const { data } = await post("", {
        title: "Tide Bowl",
        status: "published",
        category_id: workshop.category_id,
        images: [{ upload_id: id, alt: "A bowl" }],
        variants: [{ prices: { eur: 12.5 }, stock: 5 }],
        ...change,
      })
      return data.product
    }

    async function left({ id }: Listed): Promise<number | null> {
      const { data } = await api.get(`/artisan/products/${id}`, workshop.mira.headers)
      return data.product.stock_total
    }

    /** One piece is sold to a buyer; the order is not sent yet. */
    async function sell(product: Listed): Promise<number> {
      const { order } = await placeOrder(api, workshop.shop, [{ variant_id: product.variants[0]!.id }])
      return order!.display_id
    }

    /** The form of a product as it was loaded, with some of it changed. */
    function typed({ variants: [variant] }: Listed, change: object) {
      return { id: variant!.id, prices: variant!.prices, stock: variant!.stock, stock_seen: variant!.stock, ...change }
    }

    describe("a piece that is sold while its artisan edits the listing", () => {
      it("stays sold when the artisan changes something else, and the whole form is saved", async () => {
        const product = await published()
        await sell(product)
        await post(`/${product.id}`, { title: "Ebb Bowl", variants: [typed(product, { prices: { eur: 14 } })] })
        expect(await left(product)).toBe(4)
      })

      it("is told to who changes the number of pieces: nothing is saved until it is seen", async () => {
        const product = await published({ title: "Flood Bowl" })
        await sell(product)
        const change = { title: "Other Bowl", variants: [typed(product, { stock: 8 })] }
        expect(await refusalOf(post(`/${product.id}`, change)))
          .toMatchObject({ status: 409, data: { code: "stock_changed", field: "variants.0.stock", message: "variants.0.stock: stock_changed" } })
        expect(await left(product)).toBe(4)
        expect(await titlesOf("?q=Flood")).toEqual(["Flood Bowl"])
        await post(`/${product.id}`, { ...change, variants: [typed(product, { stock: 8, stock_seen: 4 })] })
        expect(await left(product)).toBe(8)
      })

      it("is told in the table with its row, and no other row is saved", async () => {
        const [sold, other] = [await published({ title: "Row one" }), await published({ title: "Row two" })]
        await sell(sold)
        const rows = (seen: number) => ({
          products: [
            { variant_id: other.variants[0]!.id, stock: 9, stock_seen: 5, prices: { eur: 99 } },
            { variant_id: sold.variants[0]!.id, stock: 7, stock_seen: seen },
          ],
        })
        expect(await refusalOf(post("/bulk", rows(5)))).toMatchObject({ status: 409, data: { code: "stock_changed", field: "products.1.stock" } })
        expect([await left(other), await left(sold)]).toEqual([5, 4])
        const { data } = await post("/bulk", rows(4))
        expect(data.products).toMatchObject([{ stock_total: 9, variants: [{ prices: { eur: 99 } }] }, { stock_total: 7 }])
      })

      it("leaves a number alone that the table repeats as it was seen", async () => {
        const product = await published({ title: "Same again" })
        await sell(product)
        await post("/bulk", { products: [{ variant_id: product.variants[0]!.id, prices: { eur: 13 }, stock: 5, stock_seen: 5 }] })
        expect(await left(product)).toBe(4)
      })

      it("is not undone when the save fails later on", async () => {
        const product = await published({ title: "Half saved" })
        const pricing = getContainer().resolve(Modules.PRICING)
        const failing = jest.spyOn(pricing, "upsertPriceSets").mockImplementationOnce(async () => {
          await sell(product)
          throw new Error("disk full")
        })
        await refusalOf(post("/bulk", { products: [{ variant_id: product.variants[0]!.id, stock: 20, stock_seen: 5, prices: { eur: 1 } }] }))
        expect(failing).toHaveBeenCalledTimes(1)
        failing.mockRestore()
        expect(await left(product)).toBe(4)
      })

      it("is one of many: buyers and artisan at the same moment agree on what is left", async () => {
        const product = await published({ title: "Busy bowl", variants: [{ prices: { eur: 10 }, stock: 30 }] })
        let seen = 30
        let added = 0
        const sales = (async () => {
          for (let sale = 0; sale < 4; sale++)
            await sell(product)
        })()
        const edits = (async () => {
          for (let edit = 0; edit < 8; edit++) {
            const { status } = await post("/bulk", { products: [{ variant_id: product.variants[0]!.id, stock: seen + 1, stock_seen: seen }] })
              .catch(({ response }: { response: { status: number } }) => response)
            if (status === 200)
              added++
            seen = await left(product) ?? 0
          }
        })()
        await Promise.all([sales, edits])
        expect(added).toBeGreaterThan(0)
        expect(await left(product)).toBe(30 - 4 + added)
      })
    })

    describe("pieces in open orders", () => {
      it("cannot be taken away or become made to order before they are sent", async () => {
        const product = await published({ title: "Promised bowl" })
        await sell(product)
        const asMade = { made_to_order: true, variants: [typed(product, { stock: null })] }
        expect(await refusalOf(post(`/${product.id}`, asMade))).toMatchObject({ status: 409, data: { code: "variant_in_orders", field: "made_to_order" } })
        const others = { options: [{ title: "Size", values: ["S"] }], variants: [{ options: { Size: "S" }, prices: { eur: 5 }, stock: 1 }] }
        expect(await refusalOf(post(`/${product.id}`, others))).toMatchObject({ status: 409, data: { code: "variant_in_orders", field: "variants" } })
        expect(await left(product)).toBe(4)
      })

      it("hinder nothing once they are sent", async () => {
        const product = await published({ title: "Sent bowl" })
        const number = await sell(product)
        const { data: { artisan_orders: [{ id }] } } = await api.get(`/artisan/orders?q=${number}`, workshop.mira.headers)
        await api.post(`/artisan/orders/${id}/fulfillments`, { carrier: "DHL" }, workshop.mira.headers)
        const { data } = await post(`/${product.id}`, { made_to_order: true, variants: [typed(product, { stock: null })] })
        expect(data.product).toMatchObject({ made_to_order: true, stock_total: null })
      })
    })

    describe("few pieces", () => {
      it("are as many as the product says, else as the artisan says", async () => {
        const knex = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
        const [{ low_stock_threshold: usual }] = await knex("artisan").where({ id: workshop.mira.id }).select("low_stock_threshold")
        await published({ title: "Few of these", variants: [{ prices: { eur: 1 }, stock: 4 }] })
        await published({ title: "Own few", variants: [{ prices: { eur: 1 }, stock: 4 }], low_stock_threshold: 3 })
        const few = async () => (await titlesOf("?stock=low&q=few")).sort()
        await api.post("/artisan/me", { low_stock_threshold: 4 }, workshop.mira.headers)
        expect(await few()).toEqual(["Few of these"])
        await api.post("/artisan/me", { low_stock_threshold: 3 }, workshop.mira.headers)
        expect(await few()).toEqual([])
        await api.post("/artisan/me", { low_stock_threshold: usual }, workshop.mira.headers)
      })
    })
  },
})
