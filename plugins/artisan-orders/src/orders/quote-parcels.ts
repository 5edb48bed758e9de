import { quoteLines, readMethodData } from "@craftmart/artisans/workflows"
import { apportion, toMinor } from "@craftmart/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { Owner } from "../split"
import type { LoadedOrder } from "./loaded-order"

/** What each owner's parcel of a shipping method costs by the owner's rates, and how fast it travels. */
export interface QuotedParcels {
  /** Whose rate went since the cart was priced has what was charged beyond the others' shares, by the goods if there are several. */
  readonly shares: ReadonlyMap<Owner, bigint>
  readonly speeds: ReadonlyMap<Owner, string>
}

type ArtisanParcel = Awaited<ReturnType<typeof quoteLines>>["parcels"][number]

function worthOf({ line_ids }: ArtisanParcel, { items, currency_code }: LoadedOrder): bigint {
  const worth = items.filter(({ id }) => line_ids.includes(id)).reduce((sum, { subtotal }) => sum + toMinor(subtotal, currency_code), 0n)
  return worth > 0n ? worth : 1n
}

function sharesOf(parcels: readonly ArtisanParcel[], charged: bigint, order: LoadedOrder): Map<Owner, bigint> {
  const known = parcels.filter(({ deliverable }) => deliverable)
  const gone = parcels.filter(({ deliverable }) => !deliverable)
  const left = charged - known.reduce((sum, { amount }) => sum + amount, 0n)
  // The others' rates have changed as well: all that is known is who sends a parcel.
  if (gone.length > 0 && left <= 0n)
    return new Map(parcels.map(parcel => [parcel.artisan_id, worthOf(parcel, order)]))
  const rest = gone.length > 0 ? apportion(left, gone.map(parcel => worthOf(parcel, order))) : []
  return new Map([
    ...known.map(({ artisan_id, amount }) => [artisan_id, amount] as const),
    ...gone.map(({ artisan_id }, index) => [artisan_id, rest[index] ?? 0n] as const),
  ])
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
      shares: sharesOf(parcels, toMinor(method.amount, order.currency_code), order),
      speeds: new Map(parcels.map(parcel => [parcel.artisan_id, parcel.speed])),
    }
  }))
}
