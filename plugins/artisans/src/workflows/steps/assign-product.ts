import { refuse } from "@craftmart/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { ARTISANS_MODULE } from "../../modules/artisans"
import type { ArtisansModuleService } from "../../modules/artisans/service"

export type AssignProductInput = { product_id: string, artisan_id: string }

/** Gives a product to an artisan. The unique key decides between two who claim it at once. */
export const assignProductStep = createStep(
  "assign-product-to-artisan",
  async ({ product_id, artisan_id }: AssignProductInput, { container }) => {
    const service = container.resolve<ArtisansModuleService>(ARTISANS_MODULE)
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data: [product] } = await query.graph({ entity: "product", fields: ["id"], filters: { id: product_id } })
    if (!product)
      throw refuse({ status: 404, code: "product_not_found", message: "There is no such product.", field: "product_id" })
    const [artisan] = await service.listArtisans({ id: artisan_id }, { take: 1, select: ["id"] })
    if (!artisan)
      throw refuse({ status: 404, code: "artisan_not_found", message: "There is no such artisan.", field: "artisan_id" })

    const refuseOwned = async () => {
      const [owned] = await service.listArtisanProducts({ product_id }, { take: 1 })
      if (owned) {
        throw refuse({
          status: 409,
          code: "product_has_artisan",
          message: "product_id: belongs to an artisan already, and to one at most.",
          field: "product_id",
        })
      }
    }
    await refuseOwned()
    try {
      const { id } = await service.createArtisanProducts({ product_id, artisan_id })
      return new StepResponse({ id }, id)
    } catch (error) {
      await refuseOwned()
      throw error
    }
  },
  async (id, { container }) => {
    if (id)
      await container.resolve<ArtisansModuleService>(ARTISANS_MODULE).deleteArtisanProducts(id)
  },
)
