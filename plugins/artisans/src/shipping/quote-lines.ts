import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { quoteArtisanShipping } from "./quote-artisan-shipping"
import { readOwners } from "./read-owners"
import type { ProductOwner } from "./read-owners"
import { readRates } from "./read-rates"
import { toShippingLines } from "./to-shipping-lines"
import type { CommerceLine } from "./to-shipping-lines"
import type { ShippingLine, ShippingQuote, ShippingRate, ShippingWish } from "./types"

/** Everything that a price depends on, read with two statements. */
export type ShippingFacts = { lines: ShippingLine[], rates: ShippingRate[], owners: Map<string, ProductOwner> }

/** Reads whose the lines are and what their artisans charge; `owners` is by artisan id. */
export async function readShippingFacts(
  knex: Knex,
  items: readonly CommerceLine[],
  destination: Pick<ShippingWish, "country_code" | "currency_code">,
): Promise<ShippingFacts> {
  const productIds = items.flatMap(item => item.product_id ?? [])
  const byProduct = await readOwners(knex, [...new Set(productIds)])
  const owners = new Map([...byProduct.values()].map(owner => [owner.artisan_id, owner]))
  const rates = await readRates(knex, [...owners.keys()], destination)
  return { lines: toShippingLines(items, byProduct), rates, owners }
}

/**
 * Each artisan's parcel of a cart's or an order's lines and what it costs now (see `quoteArtisanShipping`):
 * the weights by which the split of an order apportions the shipping that was charged.
 * Two statements, whatever the number of lines and artisans.
 */
export async function quoteLines(
  knex: Knex,
  { items, ...wish }: ShippingWish & { items: readonly CommerceLine[] },
): Promise<ShippingQuote & { owners: Map<string, ProductOwner> }> {
  const normalized = { ...wish, ...normalizeDestination(wish) }
  const { lines, rates, owners } = await readShippingFacts(knex, items, normalized)
  return { ...quoteArtisanShipping({ lines, rates, ...normalized }), owners }
}

/** Countries and currencies are compared in lower case. */
export function normalizeDestination(
  { country_code, currency_code }: { country_code: string | null | undefined, currency_code: string },
): Pick<ShippingWish, "country_code" | "currency_code"> {
  return { country_code: country_code?.toLowerCase() ?? null, currency_code: currency_code.toLowerCase() }
}
