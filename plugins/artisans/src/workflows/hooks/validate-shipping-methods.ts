import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { addShippingMethodToCartWorkflow } from "@medusajs/medusa/core-flows"

import { parseMethodData, speedOfOption } from "../../shipping/method-data"
import { quoteLines } from "../../shipping/quote-lines"
import { refuseRepeatedOptions } from "../../shipping/refuse-repeated-options"
import { refuseUnavailable } from "../../shipping/refuse-unavailable"
import { refuseUndeliverable } from "../../shipping/refuse-undeliverable"
import { refuseUnknownSpeeds } from "../../shipping/refuse-unknown-speeds"
import type { CommerceLine } from "../../shipping/to-shipping-lines"

type Cart = {
  currency_code: string
  items?: CommerceLine[] | null
  shipping_address?: { country_code?: string | null } | null
}

/** Those of the options that are this plugin's, with their speed. */
async function findOurOptions(ids: string[], container: MedusaContainer) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "shipping_option", fields: ["id", "provider_id", "data"], filters: { id: ids } })
  return data.flatMap((option) => {
    const speed = option.provider_id?.startsWith("artisan-shipping_") ? speedOfOption(option.data) : undefined
    return speed ? [{ id: option.id, speed }] : []
  })
}

/**
 * Refuses, before anything is written: options that would charge the same parcels twice, speeds for artisans who
 * are not in the cart or do not offer them, and carts that some artisan does not deliver to.
 * Core takes one handler a hook: another plugin cannot attach its own here.
 */
addShippingMethodToCartWorkflow.hooks.validate(async ({ input, cart }, { container }) => {
  const ids = (input.options ?? []).map(option => option.id)
  const ours = await findOurOptions(ids, container)
  refuseRepeatedOptions(ids, ours.map(option => option.id))
  const [option] = ours
  if (!option)
    return

  const method = parseMethodData(input.options.find(({ id }) => id === option.id)?.data, option.speed)
  const { currency_code, items, shipping_address } = cart as Cart
  const quote = await quoteLines(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), {
    items: items ?? [],
    currency_code,
    country_code: shipping_address?.country_code ?? null,
    ...method,
  })
  refuseUnavailable(quote)
  refuseUndeliverable(quote)
  refuseUnknownSpeeds(method.speeds, quote.parcels)
})
