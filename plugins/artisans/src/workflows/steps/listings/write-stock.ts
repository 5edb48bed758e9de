import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { WantedOfItem } from "../../../listings/levels"
import { levelChanges } from "../../../listings/levels"

type Input = { location_id: string, wanted: WantedOfItem[] }

/**
 * Changes levels under the locks that core itself takes to reserve and to send pieces: nothing is sold between the look and
 * the write. Taken back as a difference, so that a sale of meanwhile stays. @returns the levels that were changed.
 */
export const writeStockStep = createStep("write-stock", async ({ location_id, wanted }: Input, { container }) => {
  if (wanted.length === 0)
    return new StepResponse([], [])
  const inventory = container.resolve(Modules.INVENTORY)
  const items = wanted.map(({ inventory_item_id }) => inventory_item_id)
  const changes = await container.resolve(Modules.LOCKING).execute(items, async () => {
    const levels = await inventory.listInventoryLevels({ inventory_item_id: items }, { take: null })
    const changes = levelChanges(levels, wanted, location_id)
    await inventory.updateInventoryLevels(changes.map(({ adjustment: _, ...level }) => level))
    return changes
  })
  return new StepResponse(
    changes.map(({ id }) => ({ id })),
    changes.map(({ inventory_item_id, adjustment }) => ({ inventoryItemId: inventory_item_id, locationId: location_id, adjustment: -adjustment })),
  )
}, async (taken, { container }) => {
  if (!taken?.length)
    return
  const items = taken.map(({ inventoryItemId }) => inventoryItemId)
  await container.resolve(Modules.LOCKING).execute(items, () => container.resolve(Modules.INVENTORY).adjustInventory(taken))
})
