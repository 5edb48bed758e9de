import { refuse } from "@craftmart/http"

import type { ProductOwner } from "./read-owners"

/** @throws a 400 refusal naming the artisans who do not trade at the moment: nobody would send their parcels. */
export function refuseUnavailable({ owners }: { owners: ReadonlyMap<string, ProductOwner> }): void {
  const names = [...owners.values()].filter(owner => owner.status !== "active").map(owner => owner.name)
  if (names.length > 0) {
    throw refuse({
      status: 400,
      code: "artisan_unavailable",
      message: `${names.join(", ")} cannot take orders at the moment. Please remove their items from the cart.`,
      field: "items",
    })
  }
}
