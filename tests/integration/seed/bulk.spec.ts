import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { seedBulk } from "../../../src/scripts/seed/bulk/seed-bulk"
import { stopIngestion } from "../../../src/scripts/seed/index-products"
import { readDemo } from "../../../src/scripts/seed/read-data"
import { seedDemo } from "../../../src/scripts/seed/seed-demo"
import { searcher } from "../search/support/search-shop"
import { countRows } from "./support/count-rows"
import { openShop } from "./support/open-shop"

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    const demo = readDemo()
    const few = { ...demo, artisans: demo.artisans.slice(0, 3) }
    const size = { artisans: 10, products: 250 }
    const connection = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const search = searcher(api, getContainer)

    beforeAll(async () => {
      stopIngestion(getContainer())
      await seedDemo(getContainer(), few, "http://localhost:9000")
      await seedBulk(getContainer(), few, size, () => {})
    })

    describe("a shop made large for benchmarks", () => {
      it("has exactly as many artisans and products as were asked for, each product with an owner, prices and a document", async () => {
        expect(await countRows(connection())).toMatchObject({ artisan: 10, product: 250, artisan_product: 250 })
        expect((await search({ filters: {} })).metadata.count).toBe(250)
        const { rows: [unpriced] } = await connection().raw(`
          select count(*)::int as count from product_variant v where not exists (
            select 1 from product_variant_price_set s join price p on p.price_set_id = s.price_set_id where s.variant_id = v.id)`)
        expect(unpriced.count).toBe(0)
      })

      it("spreads the products over the artisans and the last two years", async () => {
        const { rows } = await connection().raw("select artisan_id, count(*)::int as count from artisan_product group by 1")
        expect(rows.length).toBe(9)
        expect(Math.max(...rows.map((row: { count: number }) => row.count))).toBeLessThan(60)
        const { rows: [{ days }] } = await connection().raw("select count(distinct created_at::date)::int as days from product")
        expect(days).toBeGreaterThan(100)
      })

      it("lists, shows and sells a copy like any other product", async () => {
        const { hits: [hit] } = await search({ filters: { q: "fog bowl", handle: { $prefix: "fog-bowl-" } } })
        const handle = String(hit?.document.handle)
        expect(handle).toMatch(/^fog-bowl-\d+$/)
        const shop = await openShop(api, connection())
        const cart = await shop.cartWith([handle, "sardine-platter-1"], "de")
        expect(cart.item_total).toBe(32 + 68)
        expect((await shop.shippingOptions(cart.id)).map(({ name }) => name)).toEqual(["Express", "Standard"])
      })

      it("stays as it is when it is made again", async () => {
        const before = await countRows(connection())
        await seedBulk(getContainer(), few, size, () => {})
        expect(await countRows(connection())).toEqual(before)
      })

      it("grows when more is asked for", async () => {
        await seedBulk(getContainer(), few, { artisans: 12, products: 300 }, () => {})
        expect(await countRows(connection())).toMatchObject({ artisan: 12, product: 300, artisan_product: 300 })
      })
    })
  },
})
