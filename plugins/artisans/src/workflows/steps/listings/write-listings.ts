import type { ListingShape } from "@craftmart/listing"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { toRow } from "../../../listings/to-row"
import { ARTISANS_MODULE } from "../../../modules/artisans"
import type { ArtisansModuleService } from "../../../modules/artisans/service"

type Input = { artisan_id: string, products: { id: string, isNew: boolean, listing: ListingShape }[] }

/** Whose the products are, and what only our own table says of them. */
export const writeListingsStep = createStep("write-listings", async ({ artisan_id, products }: Input, { container }) => {
  const service = container.resolve<ArtisansModuleService>(ARTISANS_MODULE)
  const before = await service.listArtisanProducts(
    { artisan_id, product_id: products.filter(({ isNew }) => !isNew).map(({ id }) => id) },
    { take: null },
  )
  const rowOf = new Map(products.map(({ id, listing }) => [id, toRow(listing)]))
  const made = await service.createArtisanProducts(
    products.filter(({ isNew }) => isNew).map(({ id }) => ({ product_id: id, artisan_id, ...rowOf.get(id) })),
  )
  await service.updateArtisanProducts(before.map(({ id, product_id }) => ({ id, ...rowOf.get(product_id) })))
  const restore = before.map(({ id, made_to_order, processing_min_days, processing_max_days, personalisation_prompt, personalisation_required, low_stock_threshold }) =>
    ({ id, made_to_order, processing_min_days, processing_max_days, personalisation_prompt, personalisation_required, low_stock_threshold }))
  return new StepResponse(undefined, { made: made.map(({ id }) => id), restore })
}, async (done, { container }) => {
  if (!done)
    return
  const service = container.resolve<ArtisansModuleService>(ARTISANS_MODULE)
  await service.deleteArtisanProducts(done.made)
  await service.updateArtisanProducts(done.restore)
})
