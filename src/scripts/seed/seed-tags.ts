import type { MedusaContainer } from "@medusajs/framework/types"

import { Modules } from "@medusajs/framework/utils"
import { createProductTagsWorkflow } from "@medusajs/medusa/core-flows"

/** Makes the tags that are not there yet. @returns tag id by value. */
export async function seedTags(container: MedusaContainer, values: string[]): Promise<Map<string, string>> {
  const existing = await container.resolve(Modules.PRODUCT).listProductTags({}, { select: ["id", "value"], take: null })
  const ids = new Map(existing.map(({ id, value }) => [value, id]))
  const missing = [...new Set(values)].filter(value => !ids.has(value))
  if (missing.length) {
    const { result } = await createProductTagsWorkflow(container).run({
      input: { product_tags: missing.map(value => ({ value })) },
    })
    for (const { id, value } of result)
      ids.set(value, id)
  }
  return ids
}
