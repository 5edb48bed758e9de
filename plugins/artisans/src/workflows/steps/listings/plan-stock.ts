import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { WantedStock } from "../../../listings/levels"
import { levelChanges } from "../../../listings/levels"

const fields = [
  "id",
  "inventory_items.inventory_item_id",
  ...["id", "location_id", "stocked_quantity", "reserved_quantity"].map(field => `inventory_items.inventory.location_levels.${field}`),
]

/** Works out which levels at the location have to be made or changed. Writes nothing. */
export const planStockStep = createStep(
  "plan-stock",
  async ({ location_id, wanted }: { location_id: string, wanted: WantedStock[] }, { container }) => {
    const counted = wanted.filter(({ stock }) => stock !== null)
    if (counted.length === 0)
      return new StepResponse({ create: [], update: [] })
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "product_variant",
      fields,
      filters: { id: counted.map(({ variant_id }) => variant_id) },
    })
    return new StepResponse(levelChanges(data, counted, location_id))
  },
)
