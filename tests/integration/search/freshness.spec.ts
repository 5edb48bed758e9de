import type { ArtisansModuleService } from "@craftmart/artisans/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createReservationsWorkflow, deleteProductsWorkflow, updateProductsWorkflow, updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { repairIndex } from "../../../src/search/product/repair"
import { productOf, searcher, seedShop, soon, titles } from "./support/search-shop"

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    const search = searcher(api, getContainer)
    const find = async (handle: string) => (await search({ filters: { handle } })).hits[0]?.document

    beforeAll(() => seedShop(getContainer()))

    describe("the index follows", () => {
      it("a product that becomes a draft, and one that is deleted: neither is ever found", async () => {
        const [mug, bowl] = [await productOf(getContainer(), "hedge-ash-mug"), await productOf(getContainer(), "fog-bowl")]
        await updateProductsWorkflow(getContainer()).run({ input: { selector: { id: mug.id }, update: { status: "draft" } } })
        await deleteProductsWorkflow(getContainer()).run({ input: { ids: [bowl.id] } })
        await soon(async () => {
          expect([await find("hedge-ash-mug"), await find("fog-bowl")]).toEqual([undefined, undefined])
        })
        expect(titles(await search({ filters: { status: "draft" } }))).toEqual([])
      })

      it("a sale: the last piece is out of stock once an order holds it", async () => {
        const bowl = await productOf(getContainer(), "fence-post-cherry-bowl")
        expect(await find("fence-post-cherry-bowl")).toMatchObject({ in_stock: true })
        const [location] = await getContainer().resolve(Modules.STOCK_LOCATION).listStockLocations({})
        await createReservationsWorkflow(getContainer()).run({
          input: { reservations: [{ inventory_item_id: bowl.inventory_item_id, location_id: location?.id ?? "", quantity: 1 }] },
        })
        await soon(async () => expect(await find("fence-post-cherry-bowl")).toMatchObject({ in_stock: false }))
      })

      it("a new price", async () => {
        const { variant_id } = await productOf(getContainer(), "tuesday-plate")
        await updateProductVariantsWorkflow(getContainer()).run({
          input: { selector: { id: variant_id }, update: { prices: [{ currency_code: "eur", amount: 41.5 }, { currency_code: "usd", amount: 46 }] } },
        })
        await soon(async () => expect(await find("tuesday-plate")).toMatchObject({ price_eur: 41.5, price_usd: 46 }))
      })

      it("an artisan: suspended, all products leave; reinstated, they are back under the new name", async () => {
        const artisans = getContainer().resolve<ArtisansModuleService>("artisans")
        const [artisan] = await artisans.listArtisans({ handle: "kettu-weavers" })
        const listed = async () => (await search({ filters: { artisan_handle: "kettu-weavers" } })).metadata.count
        expect(await listed()).toBe(10)
        await artisans.updateArtisans({ id: artisan?.id ?? "", status: "suspended" })
        await soon(async () => expect(await listed()).toBe(0))
        await artisans.updateArtisans({ id: artisan?.id ?? "", status: "active", name: "Kettu & Daughter" })
        await soon(async () => expect(await find("jetty-rag-rug")).toMatchObject({ artisan_name: "Kettu & Daughter" }))
        await soon(async () => expect(await listed()).toBe(10))
      })
    })

    describe("the repair job", () => {
      it("makes good what no event told of", async () => {
        const connection = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
        await connection.raw("update product set title = 'Quietly renamed', updated_at = now() where handle = 'fog-bowl'")
        await connection.raw("update inventory_level set stocked_quantity = 0, raw_stocked_quantity = '{\"value\": \"0\", \"precision\": 20}', updated_at = now() where inventory_item_id = ?", [
          (await productOf(getContainer(), "storm-jar-with-lid")).inventory_item_id,
        ])
        expect(await find("fog-bowl")).toMatchObject({ title: "Fog Bowl" })

        const { next } = await repairIndex(getContainer())
        expect(await find("fog-bowl")).toMatchObject({ title: "Quietly renamed" })
        expect(await find("storm-jar-with-lid")).toMatchObject({ in_stock: false })
        expect(next).toBeInstanceOf(Date)
      })

      it("reads only what has changed since", async () => {
        const connection = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
        const since = new Date(Date.now() + 60_000)
        await connection.raw("update product set updated_at = ? where handle in ('fog-bowl', 'tuesday-plate')", [new Date(since.getTime() + 1000)])
        expect(await repairIndex(getContainer(), since)).toMatchObject({ repaired: 2 })
      })
    })
  },
})
