import { splitOrderWorkflow } from "@craftmart/artisan-orders/workflows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { allCaptured } from "../../support/orders/fetch-effects"
import { placeOrder } from "../../support/orders/place-order"
import { createArtisansWithProducts } from "../../support/orders/products"
import type { StockedProduct } from "../../support/orders/products"
import { countOwnStatements } from "../artisans/support/count-statements"
import { setUpMarketplace } from "../artisans/support/marketplace"
import type { Marketplace } from "../artisans/support/marketplace"

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
      const statements = await countOwnStatements(getContainer(), async () => {
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
  },
})
