import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/**
 * The ids of tags by their words; those that nobody has used yet are made. They are the marketplace's, not the listing's,
 * so they stay when the listing is not made after all.
 */
export const ensureTagsStep = createStep("ensure-product-tags", async ({ values }: { values: string[] }, { container }) => {
  const products = container.resolve(Modules.PRODUCT)
  const find = () => products.listProductTags({ value: values }, { select: ["id", "value"], take: null })
  const found = values.length ? await find() : []
  const known = new Set(found.map(({ value }) => value))
  const missing = [...new Set(values)].filter(value => !known.has(value))
  if (missing.length === 0)
    return new StepResponse(found.map(({ id, value }) => ({ id, value })))
  try {
    await products.createProductTags(missing.map(value => ({ value })))
  } catch (error) {
    // Somebody else may have made it this very moment; then it is there now.
    if ((await find()).length < known.size + missing.length)
      throw error
  }
  return new StepResponse((await find()).map(({ id, value }) => ({ id, value })))
})
