import { refuse } from "@craftmart/http"
import { fromMinor } from "@craftmart/money"
import type { CalculatedShippingOptionPrice, CalculateShippingOptionPriceContext } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { isTaxInclusive } from "../../shipping/is-tax-inclusive"
import type { ShippingMethodData } from "../../shipping/method-data"
import { quoteLines } from "../../shipping/quote-lines"
import { readOrderDestination } from "../../shipping/read-order-destination"
import type { OrderDestination } from "../../shipping/read-order-destination"
import { refuseUndeliverable } from "../../shipping/refuse-undeliverable"

/** A cart says its currency; for an order edit, an exchange or a draft order the order has to be looked up. */
async function destinationOf(knex: Knex, context: CalculateShippingOptionPriceContext): Promise<OrderDestination> {
  if (typeof context.currency_code === "string")
    return { currency_code: context.currency_code, country_code: context.shipping_address?.country_code ?? null }
  const order = context.id ? await readOrderDestination(knex, context.id) : undefined
  if (!order) {
    throw refuse({
      status: 400,
      code: "unknown_currency",
      message: "The price of this shipping option cannot be calculated here; give it a custom amount.",
    })
  }
  return order
}

/** The price of a calculated option; see `ArtisanShippingProvider.calculatePrice`. */
export async function calculateArtisanShipping(
  knex: Knex,
  method: ShippingMethodData,
  context: CalculateShippingOptionPriceContext,
): Promise<CalculatedShippingOptionPrice> {
  const destination = await destinationOf(knex, context)
  const quote = await quoteLines(knex, { items: context.items ?? [], ...destination, ...method })
  const currency = destination.currency_code.toLowerCase()
  const is_calculated_price_tax_inclusive = await isTaxInclusive(knex, currency)
  const isCart = typeof context.currency_code === "string"
  if (!isCart)
    refuseUndeliverable(quote)
  const deliverable = quote.parcels.every(parcel => parcel.deliverable)
  return {
    // Undefined is how core is told that there is no price; its type does not know, its workflows do.
    calculated_amount: deliverable ? Number(fromMinor(quote.total, currency)) : undefined as unknown as number,
    is_calculated_price_tax_inclusive,
  }
}
