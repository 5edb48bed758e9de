import type { quoteLines } from "@craftmart/artisans/workflows"
import { apportion, toMinor } from "@craftmart/money"

import type { Owner } from "../split"
import type { LoadedOrder } from "./loaded-order"

type ArtisanParcel = Pick<Awaited<ReturnType<typeof quoteLines>>["parcels"][number], "artisan_id" | "line_ids" | "amount" | "deliverable">

type Goods = Pick<LoadedOrder, "currency_code"> & { readonly items: readonly Pick<LoadedOrder["items"][number], "id" | "subtotal">[] }

function worthOf({ line_ids }: ArtisanParcel, { items, currency_code }: Goods): bigint {
  const worth = items.filter(({ id }) => line_ids.includes(id)).reduce((sum, { subtotal }) => sum + toMinor(subtotal, currency_code), 0n)
  return worth > 0n ? worth : 1n
}

/**
 * Each owner's share of what was charged for shipping, by the rates of now. Whose rate is gone since the cart was priced
 * has what was charged beyond the others' parcels (nothing, when it was free); several of them divide it by their goods' worth.
 */
export function shareCharge(parcels: readonly ArtisanParcel[], charged: bigint, goods: Goods): Map<Owner, bigint> {
  const known = parcels.filter(({ deliverable }) => deliverable)
  const gone = parcels.filter(({ deliverable }) => !deliverable)
  const left = charged - known.reduce((sum, { amount }) => sum + amount, 0n)
  // The others' rates have changed as well: all that is known is who sends a parcel.
  if (gone.length > 0 && left < 0n)
    return new Map(parcels.map(parcel => [parcel.artisan_id, worthOf(parcel, goods)]))
  const rest = gone.length > 0 ? apportion(left, gone.map(parcel => worthOf(parcel, goods))) : []
  return new Map([
    ...known.map(({ artisan_id, amount }) => [artisan_id, amount] as const),
    ...gone.map(({ artisan_id }, index) => [artisan_id, rest[index] ?? 0n] as const),
  ])
}
