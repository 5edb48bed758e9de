import { toOrder } from "@craftmart/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { readDisputes } from "../disputes/read-disputes"
import { readParcels } from "../parcels/read-parcels"
import { toQueryFilters } from "./filters"
import type { PartFilters } from "./filters"
import type { PartRow } from "./rows"

/** `order` is `-created_at` for the newest first, as everywhere in Medusa. */
export interface Page { limit: number, offset: number, order?: string }

/** A page of artisan orders with their parcels and disputes; the number of statements does not depend on its size. */
export async function listParts(
  container: MedusaContainer,
  fields: string[],
  filters: PartFilters,
  { limit, offset, order = "created_at" }: Page,
): Promise<{ parts: PartRow[], count: number }> {
  const { data, metadata } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "artisan_order",
    fields,
    filters: toQueryFilters(filters),
    pagination: { take: limit, skip: offset, order: toOrder(order) },
  })
  const rows = data as unknown as Omit<PartRow, "parcels" | "disputes">[]
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [parcels, disputes] = await Promise.all([
    readParcels(knex, rows.map(row => row.id)),
    readDisputes(knex, rows.map(row => row.order_id)),
  ])
  return {
    parts: rows.map(row => ({
      ...row,
      parcels: parcels.filter(parcel => parcel.artisan_order_id === row.id),
      disputes: disputes.filter(dispute => dispute.order_id === row.order_id),
    })),
    count: metadata?.count ?? data.length,
  }
}
