import { refuse } from "@craftmart/http"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { ARTISANS_MODULE } from "../../modules/artisans"
import type { ArtisansModuleService } from "../../modules/artisans/service"
import { productExists } from "../../products/product-exists"

export type ReassignProductInput = { product_id: string, artisan_id: string }

/** The row that says whose it is goes over to another artisan, with all that the listing says; a product of the house gets one. */
export const reassignProductStep = createStep(
  "reassign-product",
  async ({ product_id, artisan_id }: ReassignProductInput, { container }) => {
    const service = container.resolve<ArtisansModuleService>(ARTISANS_MODULE)
    if (!await productExists(container, product_id))
      throw refuse({ status: 404, code: "product_not_found", message: "There is no such product." })
    const [artisan] = await service.listArtisans({ id: artisan_id }, { take: 1, select: ["id", "status"] })
    if (!artisan)
      throw refuse({ status: 404, code: "artisan_not_found", message: "There is no such artisan.", field: "artisan_id" })
    if (artisan.status !== "active")
      throw refuse({ status: 409, code: "artisan_not_active", message: "artisan_id: only an active artisan can take over a product.", field: "artisan_id" })
    const [owned] = await service.listArtisanProducts({ product_id }, { take: 1, select: ["id", "artisan_id"] })
    if (owned)
      await service.updateArtisanProducts({ id: owned.id, artisan_id })
    else
      await service.createArtisanProducts({ product_id, artisan_id })
    return new StepResponse({ product_id, artisan_id, former_artisan_id: owned?.artisan_id ?? null }, { product_id, owned })
  },
  async (before, { container }) => {
    const service = container.resolve<ArtisansModuleService>(ARTISANS_MODULE)
    if (before?.owned)
      await service.updateArtisanProducts({ id: before.owned.id, artisan_id: before.owned.artisan_id })
    else if (before)
      await service.deleteArtisanProducts((await service.listArtisanProducts({ product_id: before.product_id })).map(({ id }) => id))
  },
)
