import { quoteLines, readMethodData } from "@craftmart/artisans/workflows"
import { toMinor } from "@craftmart/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { Owner } from "../split"
import type { LoadedOrder } from "./loaded-order"
import { shareCharge } from "./share-charge"

/** What each owner's parcel of a shipping method costs by the owner's rates, and how fast it travels. */
export interface QuotedParcels {
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
      shares: shareCharge(parcels, toMinor(method.amount, order.currency_code), order),
      speeds: new Map(parcels.map(parcel => [parcel.artisan_id, parcel.speed])),
    }
  }))
}
