import type { MedusaContainer } from "@medusajs/framework/types"
import type { CategorySeed } from "./schema"

import { Modules } from "@medusajs/framework/utils"
import { createProductCategoriesWorkflow } from "@medusajs/medusa/core-flows"

import { categoryPictureUrl } from "./pictures"

type Entry = { name: string, handle: string, description: string, parent?: string, rank: number }

/**
 * Makes the categories that are not there yet, parents first.
 * @returns category id by handle.
 */
export async function seedCategories(container: MedusaContainer, categories: CategorySeed[], backendUrl: string): Promise<Map<string, string>> {
  const ids = await readIds(container)
  const parents = categories.map(({ children: _, ...category }, rank) => ({ ...category, rank }))
  const children = categories.flatMap(category => category.children.map((child, rank) => ({ ...child, rank, parent: category.handle })))
  await createMissing(container, ids, parents, backendUrl)
  await createMissing(container, ids, children, backendUrl)
  return ids
}

async function readIds(container: MedusaContainer) {
  const rows = await container.resolve(Modules.PRODUCT).listProductCategories({}, { select: ["id", "handle"], take: null })
  return new Map(rows.map(({ id, handle }) => [handle, id]))
}

async function createMissing(container: MedusaContainer, ids: Map<string, string>, entries: Entry[], backendUrl: string) {
  const missing = entries.filter(({ handle }) => !ids.has(handle))
  if (!missing.length)
    return
  const { result } = await createProductCategoriesWorkflow(container).run({
    input: {
      product_categories: missing.map(({ parent, ...category }) => ({
        ...category,
        is_active: true,
        metadata: { picture: categoryPictureUrl(category.handle, backendUrl) },
        parent_category_id: parent ? ids.get(parent) : null,
      })),
    },
  })
  for (const { id, handle } of result)
    ids.set(handle, id)
}
