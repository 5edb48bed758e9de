import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { PartRow } from "./rows"

export interface PartFilters { id?: string, order_id?: string, artisan_id?: string, status?: string }
export interface Page { limit: number, offset: number, order?: string }

/** `-created_at` for the newest first, as everywhere in Medusa. */
function sortOf(order: string) {
  const column = order.replace(/^-/, "")
  return { [column]: order.startsWith("-") ? "DESC" : "ASC", ...column !== "id" && { id: "ASC" } }
}

/** A page of artisan orders; the number of statements does not depend on its size. */
export async function listParts(
  container: MedusaContainer,
  fields: string[],
  filters: PartFilters,
  { limit, offset, order = "created_at" }: Page,
): Promise<{ parts: PartRow[], count: number }> {
  const { data, metadata } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "artisan_order",
    fields,
    filters,
    pagination: { take: limit, skip: offset, order: sortOf(order) },
  })
  return { parts: data as unknown as PartRow[], count: metadata?.count ?? data.length }
}
