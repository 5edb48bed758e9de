import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

type Row = { id: string, name: string, parent_category_id: string | null }

export type Category = { id: string, name: string, parent_id: string | null, path: string }

/** The names from the top down to the category; a category whose parent is hidden stands at the top. */
function pathOf(row: Row, rows: ReadonlyMap<string, Row>): string[] {
  const parent = row.parent_category_id === null ? undefined : rows.get(row.parent_category_id)
  return [...(parent ? pathOf(parent, rows) : []), row.name]
}

/** All categories that the shop shows, in the order of their paths. */
export async function readCategories(container: MedusaContainer): Promise<Category[]> {
  const rows = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION)("product_category")
    .where({ is_active: true, is_internal: false })
    .whereNull("deleted_at")
    .select<Row[]>("id", "name", "parent_category_id")
  const byId = new Map(rows.map(row => [row.id, row]))
  return rows
    .map(row => ({ id: row.id, name: row.name, parent_id: row.parent_category_id, path: pathOf(row, byId).join(" › ") }))
    .sort((a, b) => a.path.localeCompare(b.path))
}
