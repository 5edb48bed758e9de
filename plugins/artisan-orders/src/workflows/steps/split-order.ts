import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, MedusaError, OrderStatus } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { ARTISAN_ORDERS_MODULE } from "../../modules/artisan-orders/key"
import type { ArtisanOrdersModuleService } from "../../modules/artisan-orders/service"
import { commissionRates } from "../../orders/commission"
import { loadOrder } from "../../orders/load-order"
import { loadOwners } from "../../orders/load-owners"
import type { LoadedOrder } from "../../orders/loaded-order"
import { quoteParcels } from "../../orders/quote-parcels"
import type { QuotedParcels } from "../../orders/quote-parcels"
import { toSnapshot } from "../../orders/to-snapshot"
import { effectsOf } from "../../record/notices"
import type { PartToRecord } from "../../record/types"
import { splitOrder } from "../../split"
import type { SplitPart } from "../../split"

/** Whether an order is one to split: placed, not called off, with something in it. */
function isPlaced(order: LoadedOrder): boolean {
  return !order.is_draft_order && order.status !== OrderStatus.CANCELED && order.items.length > 0
}

/** Ids are given in ascending order, so that reading by id keeps the parts in the order of the cart. */
function toRecord(order: LoadedOrder, parts: readonly SplitPart[], parcels: readonly QuotedParcels[]): PartToRecord[] {
  const lines = new Map(order.items.map(line => [line.id, line]))
  const speedOf = (owner: SplitPart["owner"]) => parcels.map(({ speeds }) => speeds.get(owner)).find(Boolean) ?? null
  const ids = parts.map(() => generateEntityId(undefined, "aord")).sort()
  return parts.map((part, index) => ({
    ...part,
    id: ids[index] ?? "",
    shipping_speed: speedOf(part.owner),
    lines: part.lines.flatMap((line) => {
      const of = lines.get(line.id)
      return of ? [{ ...line, of }] : []
    }),
  }))
}

async function split(order: LoadedOrder, container: MedusaContainer): Promise<boolean> {
  const service = container.resolve<ArtisanOrdersModuleService>(ARTISAN_ORDERS_MODULE)
  const [owners, parcels] = await Promise.all([
    loadOwners(container, order.items.map(line => line.product_id)),
    quoteParcels(container, order),
  ])
  const rates = await commissionRates(container, order, owners)
  const parts = toRecord(order, splitOrder(toSnapshot(order, owners, parcels, rates)), parcels)
  const artisans = new Map([...owners.values()].map(artisan => [artisan.id, artisan]))
  return service.recordSplit(order, parts, effectsOf(order, parts, artisans))
}

/** Without compensation on purpose: a split is never taken back, whatever happens to the rest of a workflow. */
export const splitOrderStep = createStep("split-order", async ({ order_id }: { order_id: string }, { container }) => {
  const service = container.resolve<ArtisanOrdersModuleService>(ARTISAN_ORDERS_MODULE)
  const [existing] = await service.listArtisanOrders({ order_id }, { select: ["id"], take: 1 })
  if (existing)
    return new StepResponse({ order_id, created: false })
  const order = await loadOrder(container, order_id)
  if (!order)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order ${order_id} was not found`)
  return new StepResponse({ order_id, created: isPlaced(order) && await split(order, container) })
})
