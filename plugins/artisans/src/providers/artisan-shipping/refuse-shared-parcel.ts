import { refuse } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { readOwners } from "../../shipping/read-owners"

/**
 * The admin's dialog offers all lines of an order in one parcel; things of two artisans lie in two workshops.
 * @throws a 400 refusal that names the artisans.
 */
export async function refuseSharedParcel(knex: Knex, lineItemIds: readonly string[]): Promise<void> {
  const lines: { product_id: string | null }[] = await knex("order_line_item").whereIn("id", lineItemIds).select("product_id")
  const owners = await readOwners(knex, lines.flatMap(line => line.product_id ?? []))
  const senders = new Map(lines.map((line) => {
    const owner = owners.get(line.product_id ?? "")
    return [owner?.artisan_id, owner?.name ?? "the marketplace itself"]
  }))
  if (senders.size < 2)
    return
  throw refuse({
    status: 400,
    code: "parcel_of_many_artisans",
    message: `This parcel holds things of ${[...senders.values()].sort().join(" and ")}. `
      + "Each of them sends a parcel of their own: create one fulfillment for each.",
    field: "items",
  })
}
