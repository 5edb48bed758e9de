import type { ArtisansModuleService } from "@craftmart/artisans/types"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { ArtisanWithProducts } from "./read-data"
import type { ProductSeed } from "./schema"

import { ARTISANS_MODULE } from "@craftmart/artisans/modules/artisans"
import { Modules } from "@medusajs/framework/utils"
import { createProductsWorkflow } from "@medusajs/medusa/core-flows"

import { clearUnfinished } from "./clear-unfinished"
import { seedStock } from "./seed-stock"
import type { ProductSetting } from "./to-product"
import { toProduct } from "./to-product"

type Shelf = ProductSetting & { artisanIds: Map<string, string>, locationId: string }

/**
 * Puts the artisans' products on sale, an artisan at a time. Ownership is written last and says that a product
 * is complete: what a crash left without it is cleared away and made again.
 * @returns how many products were made.
 */
export async function seedProducts(container: MedusaContainer, artisans: ArtisanWithProducts[], shelf: Shelf): Promise<number> {
  const finished = await readFinished(container)
  let made = 0
  for (const artisan of artisans) {
    const missing = { ...artisan, products: artisan.products.filter(({ handle }) => !finished.has(handle)) }
    if (missing.products.length)
      await seedShelf(container, missing, shelf)
    made += missing.products.length
  }
  return made
}

async function readFinished(container: MedusaContainer): Promise<Set<string>> {
  const service: ArtisansModuleService = container.resolve(ARTISANS_MODULE)
  const owned = await service.listArtisanProducts({}, { select: ["product_id"], take: null })
  const products = await container.resolve(Modules.PRODUCT).listProducts({}, { select: ["id", "handle"], take: null })
  const ids = new Set(owned.map(({ product_id }) => product_id))
  return new Set(products.filter(({ id }) => ids.has(id)).map(({ handle }) => handle))
}

async function seedShelf(container: MedusaContainer, artisan: ArtisanWithProducts, shelf: Shelf) {
  const artisan_id = shelf.artisanIds.get(artisan.handle)
  if (!artisan_id)
    throw new Error(`The artisan ${artisan.handle} is missing.`)
  await clearUnfinished(container, artisan.products)
  const { result } = await createProductsWorkflow(container).run({
    input: { products: artisan.products.map(product => toProduct(product, artisan, shelf)) },
  })
  await seedStock(container, artisan.products, shelf.locationId)
  const service: ArtisansModuleService = container.resolve(ARTISANS_MODULE)
  const listings = new Map(artisan.products.map(product => [product.handle, product]))
  await service.createArtisanProducts(result.map(({ id, handle }) => ({ product_id: id, artisan_id, ...termsOf(listings.get(handle)) })))
}

/** What the listing says besides Medusa's product. */
function termsOf(product: ProductSeed | undefined) {
  return product?.kind === "made-to-order"
    ? { made_to_order: true, processing_min_days: product.lead_days, processing_max_days: product.lead_days }
    : {}
}
