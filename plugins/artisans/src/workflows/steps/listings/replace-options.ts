import type { ListingOption } from "@craftmart/listing"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

type OptionChange = { product_id: string, before: { id: string, title: string }[], after: ListingOption[] }

/**
 * Makes the options that take the place of the old ones. Medusa finds an option of a product by its title, so the old
 * ones are renamed first: until the product has let go of them there are two of one name.
 */
export const replaceOptionsStep = createStep("replace-product-options", async ({ changes }: { changes: OptionChange[] }, { container }) => {
  const products = container.resolve(Modules.PRODUCT)
  const renamed: { id: string, title: string }[] = []
  const made: string[] = []
  try {
    const optionIds: Record<string, string[]> = {}
    for (const { product_id, before, after } of changes) {
      for (const { id, title } of before) {
        await products.updateProductOptions(id, { title: `${title} ${id}` })
        renamed.push({ id, title })
      }
      const options = await products.createProductOptions(after.map(option => ({ ...option, is_exclusive: true })))
      made.push(...options.map(({ id }) => id))
      optionIds[product_id] = options.map(({ id }) => id)
    }
    return new StepResponse(optionIds, { renamed, made })
  } catch (error) {
    await undo(products, { renamed, made })
    throw error
  }
}, async (done, { container }) => {
  if (done)
    await undo(container.resolve(Modules.PRODUCT), done)
})

type Products = { deleteProductOptions: (ids: string[]) => Promise<void>, updateProductOptions: (id: string, change: { title: string }) => Promise<unknown> }

async function undo(products: Products, { renamed, made }: { renamed: { id: string, title: string }[], made: string[] }) {
  if (made.length)
    await products.deleteProductOptions(made)
  for (const { id, title } of renamed)
    await products.updateProductOptions(id, { title })
}
