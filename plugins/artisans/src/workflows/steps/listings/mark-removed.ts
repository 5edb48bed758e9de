import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { productNotFound } from "../../../listings/read-products"
import { ARTISANS_MODULE } from "../../../modules/artisans"
import type { ArtisansModuleService } from "../../../modules/artisans/service"

type Input = { artisan_id: string, product_id: string, removed: boolean }

/** @throws 404 for a product that is not the artisan's, or that is so already. */
export const markRemovedStep = createStep("mark-listing-removed", async ({ artisan_id, product_id, removed }: Input, { container }) => {
  const service = container.resolve<ArtisansModuleService>(ARTISANS_MODULE)
  const [row] = await service.listArtisanProducts({ artisan_id, product_id }, { take: 1 })
  if (!row || (row.removed_at !== null) === removed)
    throw productNotFound()
  await service.updateArtisanProducts({ id: row.id, removed_at: removed ? new Date() : null })
  return new StepResponse(undefined, { id: row.id, removed_at: row.removed_at })
}, async (before, { container }) => {
  if (before)
    await container.resolve<ArtisansModuleService>(ARTISANS_MODULE).updateArtisanProducts(before)
})
