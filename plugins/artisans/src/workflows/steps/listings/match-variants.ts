import type { ListingShape } from "@craftmart/listing"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { WantedStock } from "../../../listings/levels"
import { isLeft } from "../../../listings/levels"
import type { StoredVariant } from "../../../listings/product"
import { choiceFor } from "../../../listings/to-product"

type Input = { products: { id: string, listing: ListingShape }[] }
type Row = Pick<StoredVariant, "id" | "options"> & { product_id: string }

function keyOf(productId: string, choice: Record<string, string>): string {
  return JSON.stringify([productId, Object.entries(choice).sort()])
}

function choiceOf({ options = [] }: Row): Record<string, string> {
  return Object.fromEntries(options.map(({ value, option }) => [option?.title ?? "", value]))
}

/** The variants that now stand for the listings' own, with the stock that each shall have where it was changed. Writes nothing. */
export const matchVariantsStep = createStep("match-variants", async ({ products }: Input, { container }) => {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields: ["id", "product_id", "options.value", "options.option.title"],
    filters: { product_id: products.map(({ id }) => id) },
  })
  const ids = new Map((data as unknown as Row[]).map(row => [keyOf(row.product_id, choiceOf(row)), row.id]))
  const wanted: WantedStock[] = products.flatMap(({ id, listing }) => listing.variants.flatMap((variant, index) => {
    const variant_id = ids.get(keyOf(id, choiceFor(listing, variant)))
    const { stock, stock_seen } = variant
    return variant_id === undefined || isLeft(variant) ? [] : [{ variant_id, stock, stock_seen, field: `variants.${index}.stock` }]
  }))
  return new StepResponse(wanted)
})
