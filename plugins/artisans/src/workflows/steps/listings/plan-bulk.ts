import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { isLeft } from "../../../listings/levels"
import type { BulkChange, OwnVariant } from "../../../listings/plan-bulk"
import { checkBulk } from "../../../listings/plan-bulk"
import { readShelf } from "../../../listings/shelf"

type Input = { artisan_id: string, changes: BulkChange[] }

/** Checks that the variants are the artisan's and works out what core's workflows have to do. Writes nothing. */
export const planBulkStep = createStep("plan-prices-and-stock", async ({ artisan_id, changes }: Input, { container }) => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const own = await knex("artisan_product as listed")
    .join("product", "product.id", "listed.product_id")
    .join("product_variant as variant", "variant.product_id", "product.id")
    .where("listed.artisan_id", artisan_id)
    .whereNull("listed.deleted_at")
    .whereNull("listed.removed_at")
    .whereNull("product.deleted_at")
    .whereNull("variant.deleted_at")
    .whereIn("variant.id", changes.map(({ variant_id }) => variant_id))
    .select<OwnVariant[]>("variant.id", "variant.product_id", "product.status", "variant.manage_inventory")
  const variants = new Map(own.map(variant => [variant.id, variant]))
  checkBulk(changes, variants)
  const { location_id } = await readShelf(container)
  return new StepResponse({
    location_id,
    product_ids: [...new Set(changes.flatMap(({ variant_id }) => variants.get(variant_id)?.product_id ?? []))],
    prices: changes.flatMap(({ variant_id, prices }) => prices
      ? [{ id: variant_id, prices: Object.entries(prices).map(([currency_code, amount]) => ({ currency_code, amount })) }]
      : []),
    wanted: changes.flatMap(({ variant_id, stock, stock_seen }, index) => stock === undefined || isLeft({ stock, stock_seen })
      ? []
      : [{ variant_id, stock, stock_seen, field: `products.${index}.stock` }]),
  })
})
