import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/**
 * Whether rates in this currency contain the tax: the currency's price preference,
 * as core's Pricing Module decides it for every price that has no rule for a region.
 */
export async function isTaxInclusive(knex: Knex, currency: string): Promise<boolean> {
  const preference = await knex("price_preference")
    .where({ attribute: "currency_code", value: currency })
    .whereNull("deleted_at")
    .first<{ is_tax_inclusive: boolean } | undefined>("is_tax_inclusive")
  return preference?.is_tax_inclusive ?? false
}
