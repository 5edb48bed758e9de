import { splitOrderWorkflow } from "@craftmart/artisan-orders/workflows"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { allCaptured } from "../../support/orders/fetch-effects"
import { placeOrder } from "../../support/orders/place-order"
import { createArtisansWithProducts } from "../../support/orders/products"
import type { StockedProduct } from "../../support/orders/products"
import { signInArtisan } from "../../support/marketplace/sign-ins"
import { countStatements } from "../../support/marketplace/count-statements"
import { setUpMarketplace } from "../../support/marketplace/marketplace"
import type { Marketplace } from "../../support/marketplace/marketplace"
import { insertSales } from "../stats/insert-sales"

jest.setTimeout(180_000)

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer, dbConnection }) => {
    let shop: Marketplace

    beforeAll(async () => {
      shop = await setUpMarketplace(getContainer())
    })

    /** Statements of the split alone: the order is split again and again, each time as if it never had been. */
    async function statementsToSplit(products: StockedProduct[]): Promise<number> {
      const { order } = await placeOrder(api, shop, products.map(({ variant_id }) => ({ variant_id })))
      const order_id = order?.id ?? ""
      await allCaptured(dbConnection)
      const statements = await countStatements(getContainer(), async () => {
        await dbConnection.raw("delete from artisan_order where order_id = ?", [order_id])
        await splitOrderWorkflow(getContainer()).run({ input: { order_id } })
      })
      const { rows } = await dbConnection.raw("select count(*)::int as parts from artisan_order where order_id = ?", [order_id])
      expect(rows).toEqual([{ parts: products.length }])
      return statements
    }

    it("splitting an order of twenty artisans takes no more statements than one of a single artisan", async () => {
      const products = await createArtisansWithProducts(getContainer(), shop, 20)
      const alone = await statementsToSplit(products.slice(0, 1))
      expect(await statementsToSplit(products)).toBeLessThanOrEqual(alone)
    })

    it("listing a hundred sales takes no more statements than listing one, and has a page of each", async () => {
      const [{ artisan, id: product_id }] = await createArtisansWithProducts(getContainer(), shop, 1) as [StockedProduct]
      const headers = await signInArtisan(api, getContainer(), artisan!)
      const knex = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      await insertSales(knex, artisan!.id, Array.from({ length: 120 }, (_, day) => ({
        at: new Date(Date.UTC(2025, 0, 1 + day)).toISOString(),
        total: 20,
        commission: 2,
        currency: "eur",
        product_id,
        quantity: 1,
      })))
      const list = (limit: number) => api.get(`/artisan/orders?limit=${limit}`, headers)
      expect((await list(100)).data).toMatchObject({ count: 120, counts: { all: 120, pending: 120 }, artisan_orders: { length: 100 } })
      const one = await countStatements(getContainer(), () => list(1))
      expect(await countStatements(getContainer(), () => list(100))).toBe(one)
    })
  },
})
