import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { ARTISANS_MODULE } from "../../modules/artisans"
import type { ArtisansModuleService } from "../../modules/artisans/service"

/** Ends the ownership of products that are gone. */
export const releaseProductsStep = createStep(
  "release-products-of-artisans",
  async ({ product_ids }: { product_ids: string[] }, { container }) => {
    const service = container.resolve<ArtisansModuleService>(ARTISANS_MODULE)
    const owned = await service.listArtisanProducts({ product_id: product_ids }, { select: ["id"] })
    const ids = owned.map(({ id }) => id)
    await service.softDeleteArtisanProducts(ids)
    return new StepResponse(undefined, ids)
  },
  async (ids, { container }) => {
    if (ids)
      await container.resolve<ArtisansModuleService>(ARTISANS_MODULE).restoreArtisanProducts(ids)
  },
)
