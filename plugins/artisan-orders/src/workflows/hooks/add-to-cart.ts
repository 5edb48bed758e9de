import { addToCartWorkflow, createCartWorkflow } from "@medusajs/medusa/core-flows"

import { checkAddedVariants } from "../../completion/check-added-variants"

/** What a suspended artisan made does not get into a cart, by whatever route. */
addToCartWorkflow.hooks.validate(({ input }, { container }) =>
  checkAddedVariants(input.items.map(item => item.variant_id), container))

createCartWorkflow.hooks.validate(({ input }, { container }) =>
  checkAddedVariants((input.items ?? []).map(item => item.variant_id), container))
