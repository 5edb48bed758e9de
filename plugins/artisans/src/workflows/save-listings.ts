import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  createProductsWorkflow,
  createProductVariantsWorkflow,
  deleteInventoryItemWorkflow,
  releaseLockStep,
  updateProductsWorkflow,
} from "@medusajs/medusa/core-flows"

import type { ListingToSave } from "../listings/setting"
import { setStockWorkflow } from "./set-stock"
import { ensureTagsStep } from "./steps/listings/ensure-tags"
import { matchVariantsStep } from "./steps/listings/match-variants"
import { planListingsStep } from "./steps/listings/plan-listings"
import { replaceOptionsStep } from "./steps/listings/replace-options"
import { useUploadsStep } from "./steps/listings/use-uploads"
import { writeListingsStep } from "./steps/listings/write-listings"
import { nameLockOwnerStep } from "./steps/name-lock-owner"

export type SaveListingsInput = { artisan_id: string, listings: ListingToSave[] }

/**
 * Makes and changes listings of an artisan, all or none: products, variants, prices, pictures, stock, and whose they are.
 * The listings must have passed `listingSchema`. Answers the ids, those of new products first.
 *
 * Core's own workflows do the work, so that their events and hooks hold; an artisan's savings run one after the other.
 */
export const saveListingsWorkflow = createWorkflow("save-listings", (input: SaveListingsInput) => {
  const key = transform({ input }, ({ input }) => `listings:${input.artisan_id}`)
  const ownerId = nameLockOwnerStep()
  acquireLockStep({ key, ownerId, timeout: 30, ttl: 300 })
  const values = transform({ input }, ({ input }) => input.listings.flatMap(({ listing }) => listing.tags))
  const tags = ensureTagsStep({ values })
  const plan = planListingsStep({ artisan_id: input.artisan_id, listings: input.listings, tags })

  const optionIds = when({ plan }, ({ plan }) => plan.optionChanges.length > 0)
    .then(() => replaceOptionsStep({ changes: plan.optionChanges }))
  when({ plan }, ({ plan }) => plan.letGo.length > 0)
    .then(() => deleteInventoryItemWorkflow.runAsStep({ input: plan.letGo }))
  const created = when({ plan }, ({ plan }) => plan.create.length > 0)
    .then(() => createProductsWorkflow.runAsStep({ input: { products: plan.create } }))
  const update = transform({ plan, optionIds }, ({ plan, optionIds }) => ({
    products: plan.update.map(product => ({ ...product, ...(optionIds?.[product.id] ? { option_ids: optionIds[product.id] } : {}) })),
  }))
  when({ plan }, ({ plan }) => plan.update.length > 0)
    .then(() => updateProductsWorkflow.runAsStep({ input: update }))
  when({ plan }, ({ plan }) => plan.addedVariants.length > 0)
    .then(() => createProductVariantsWorkflow.runAsStep({ input: { product_variants: plan.addedVariants } }))

  const products = transform({ plan, created }, ({ plan, created }) => {
    const ids = [...(created ?? []).map(({ id }) => id), ...plan.changedIds]
    return plan.listings.map((listing, index) => ({ id: ids[index] ?? "", isNew: index < plan.create.length, listing }))
  })
  writeListingsStep({ artisan_id: input.artisan_id, products })
  useUploadsStep({ artisan_id: input.artisan_id, upload_ids: plan.upload_ids })
  const wanted = matchVariantsStep({ products })
  setStockWorkflow.runAsStep({ input: { location_id: plan.location_id, wanted } })
  releaseLockStep({ key, ownerId })
  return new WorkflowResponse(transform({ products }, ({ products }) => products.map(({ id }) => id)))
})
