import { quoteLines, readMethodData } from "@craftmart/artisans/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { Owner } from "../split"
import type { LoadedOrder } from "./loaded-order"

/** What each owner's parcel of a shipping method costs by the owner's rates, and how fast it travels. */
export interface QuotedParcels {
  /** Empty where the rates of now do not tell what was charged: somebody's rate, or the zone it was for, went since the cart was priced. */
  readonly shares: ReadonlyMap<Owner, bigint>
  readonly speeds: ReadonlyMap<Owner, string>
}

/** The parcels of each shipping method of the order, in the methods' order: two statements a method. */
export function quoteParcels(container: MedusaContainer, order: LoadedOrder): Promise<QuotedParcels[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return Promise.all(order.shipping_methods.map(async (method) => {
    const { parcels } = await quoteLines(knex, {
      items: order.items,
      currency_code: order.currency_code,
      country_code: order.shipping_address?.country_code ?? null,
      ...readMethodData(method.data),
    })
    return {
      shares: new Map(parcels.every(parcel => parcel.deliverable) ? parcels.map(parcel => [parcel.artisan_id, parcel.amount]) : []),
      speeds: new Map(parcels.map(parcel => [parcel.artisan_id, parcel.speed])),
    }
  }))
}
