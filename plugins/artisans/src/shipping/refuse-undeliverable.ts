import { refuse } from "@craftmart/http"

import type { ProductOwner } from "./read-owners"
import type { ShippingQuote } from "./types"

/** @throws a 400 refusal naming the artisans who do not deliver to the destination. */
export function refuseUndeliverable({ parcels, owners }: ShippingQuote & { owners: ReadonlyMap<string, ProductOwner> }): void {
  const missing = parcels.filter(parcel => !parcel.deliverable)
  if (missing.length === 0)
    return
  const names = missing.map(parcel => owners.get(parcel.artisan_id ?? "")?.name ?? "The marketplace").join(", ")
  throw refuse({
    status: 400,
    code: "not_deliverable",
    message: `${names} cannot deliver to this address.`,
    field: "shipping_address.country_code",
  })
}
