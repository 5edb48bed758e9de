import type { MedusaContainer } from "@medusajs/framework/types"
import type { Demo } from "./read-data"

import { indexProducts } from "./index-products"
import { readReviewTexts } from "./reviews/read-texts"
import { seedReviews } from "./reviews/seed-reviews"
import { seedArtisans } from "./seed-artisans"
import { seedCategories } from "./seed-categories"
import { seedLocation } from "./seed-location"
import { seedProducts } from "./seed-products"
import { seedRegions } from "./seed-regions"
import { seedShipping } from "./seed-shipping"
import { seedSignIns } from "./seed-sign-ins"
import { seedTags } from "./seed-tags"
import { seedStore } from "./store"

/** Artisans of the demo whose owners may sign in, from the start of the list. */
const ARTISANS_WITH_SIGN_IN = 2

export type SeedReport = { artisans: number, products: number, made: number }

/**
 * Fills in what the demo marketplace lacks; everything is found again by its natural key (handle, name, e-mail),
 * so that a second run changes nothing and a run after a crash finishes the first.
 */
export async function seedDemo(container: MedusaContainer, demo: Demo, backendUrl: string): Promise<SeedReport> {
  const salesChannelId = await seedStore(container)
  await seedRegions(container)
  const location = await seedLocation(container, salesChannelId)
  const shippingProfileId = await seedShipping(container, location.fulfillmentSetId)
  const categoryIds = await seedCategories(container, demo.categories, backendUrl)
  const tagIds = await seedTags(container, demo.artisans.flatMap(({ products }) => products.flatMap(({ tags }) => tags)))
  const artisanIds = await seedArtisans(container, demo.artisans, backendUrl)
  const made = await seedProducts(container, demo.artisans, {
    artisanIds,
    categoryIds,
    tagIds,
    salesChannelId,
    shippingProfileId,
    locationId: location.id,
    backendUrl,
  })
  await seedReviews(container, demo, readReviewTexts())
  await seedSignIns(container, demo.artisans.slice(0, ARTISANS_WITH_SIGN_IN).flatMap(({ handle }) => artisanIds.get(handle) ?? []))
  await indexProducts(container, made)
  return { artisans: demo.artisans.length, products: demo.artisans.reduce((sum, { products }) => sum + products.length, 0), made }
}
