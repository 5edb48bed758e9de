import type { ListingOption, ListingShape } from "@craftmart/listing"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { chooseHandles } from "../../../listings/choose-handles"
import type { ListingToSave } from "../../../listings/setting"
import { readSetting } from "../../../listings/setting"
import { optionsFor, toNewProduct } from "../../../listings/to-product"
import { itemsToLetGo, optionsChange, requireSeenStock, toNewVariants, toProductUpdate } from "../../../listings/to-update"

export type PlanInput = { artisan_id: string, listings: ListingToSave[], tags: { id: string, value: string }[] }

/** Options that take the place of a product's: the old ones, and what comes instead. */
type OptionChange = { product_id: string, before: { id: string, title: string }[], after: ListingOption[] }

function uploadsIn(listings: readonly ListingShape[]): string[] {
  return listings.flatMap(({ images }) => images).flatMap(image => "upload_id" in image ? image.upload_id : [])
}

/** Checks everything that needs the database and works out what core's workflows have to do. Writes nothing. */
export const planListingsStep = createStep("plan-listings", async ({ artisan_id, listings, tags }: PlanInput, { container }) => {
  const setting = await readSetting(container, artisan_id, listings, new Map(tags.map(({ id, value }) => [value, id])))
  const added = listings.filter(({ id }) => id === undefined)
  const changed = listings.flatMap(({ id, listing }) => {
    const product = id === undefined ? undefined : setting.products.get(id)
    return product ? [{ product, listing }] : []
  })
  for (const { listing, product } of changed)
    requireSeenStock(listing, product)
  const handles = await chooseHandles(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), added.map(({ listing }) => listing.title))
  const optionChanges: OptionChange[] = changed
    .filter(({ listing, product }) => optionsChange(listing, product))
    .map(({ listing, product }) => ({
      product_id: product.id,
      before: (product.options ?? []).map(({ id, title }) => ({ id, title })),
      after: optionsFor(listing),
    }))
  return new StepResponse({
    location_id: setting.shelf.location_id,
    create: added.map((addition, index) => toNewProduct(addition, setting, handles[index] ?? "")),
    update: changed.map(({ listing, product }) => toProductUpdate(listing, product, setting)),
    addedVariants: changed.flatMap(({ listing, product }) => toNewVariants(listing, product, setting)),
    optionChanges,
    letGo: changed.flatMap(({ listing, product }) => itemsToLetGo(listing, product)),
    upload_ids: uploadsIn(listings.map(({ listing }) => listing)),
    /** In the order of what the workflow saves: the new ones first. */
    listings: [...added, ...changed].map(({ listing }) => listing),
    changedIds: changed.map(({ product }) => product.id),
  })
})
