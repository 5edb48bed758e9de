import { addToCartWorkflow, createCartWorkflow, updateLineItemInCartWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"

import { checkAddedVariants } from "../../completion/check-added-variants"
import { checkPersonalisation } from "../../completion/check-personalisation"

type AddedItem = { variant_id?: string | null, metadata?: Record<string, unknown> | null }

async function check(items: readonly AddedItem[], container: MedusaContainer): Promise<void> {
  await checkAddedVariants(items.map(item => item.variant_id), container)
  await checkPersonalisation(items, container)
}

/** What a suspended artisan made does not get into a cart, by whatever route; what is personalised says how. */
addToCartWorkflow.hooks.validate(({ input }, { container }) => check(input.items, container))

createCartWorkflow.hooks.validate(({ input }, { container }) => check(input.items ?? [], container))

/** A line's own words may be changed, but not taken away where they are needed. */
updateLineItemInCartWorkflow.hooks.validate(async ({ input, cart }, { container }) => {
  const { metadata } = input.update
  const line = (cart.items as (AddedItem & { id: string })[] | undefined)?.find(({ id }) => id === input.item_id)
  if (metadata && line)
    await checkPersonalisation([{ variant_id: line.variant_id, metadata }], container)
})
