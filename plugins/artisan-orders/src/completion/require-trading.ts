import { vacationAt } from "@craftmart/artisans/workflows"

import { refuse } from "../errors/refuse"
import type { SellingArtisan } from "../orders/load-owners"

/** @throws the refusal `artisan_suspended` or `artisan_on_vacation` when one of them sells nothing at this moment. */
export function requireTrading(artisans: Iterable<SellingArtisan>, now = new Date()): void {
  const all = [...artisans]
  if (all.some(artisan => artisan.status !== "active"))
    throw refuse("artisan_suspended")
  if (all.some(artisan => vacationAt(artisan, now) !== null))
    throw refuse("artisan_on_vacation")
}
