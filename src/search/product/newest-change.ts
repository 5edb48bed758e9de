import type { ProductQuery } from "./product-query"

import { RELATIONS } from "./relations"

/** When something that the index shows changed last; the beginning of time for an empty shop. */
export async function newestChange(query: ProductQuery): Promise<Date> {
  const times = await Promise.all(RELATIONS.map(async ({ entity }) => {
    const { data } = await query.graph({
      entity,
      fields: ["updated_at"],
      pagination: { take: 1, order: { updated_at: "DESC" } },
      withDeleted: true,
    })
    const [row] = data as { updated_at?: string | Date }[]
    return row?.updated_at ? new Date(row.updated_at).getTime() : 0
  }))
  return new Date(Math.max(...times))
}
