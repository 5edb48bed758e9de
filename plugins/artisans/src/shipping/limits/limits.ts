import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { limitedFields } from "./fields"
import type { ShippingLimit, ShippingLimitRanges } from "./schema"

type LimitRow = { currency_code: string, ranges: ShippingLimitRanges }

/** The limits that are set, by currency. One statement. */
export async function listLimits(knex: Knex): Promise<ShippingLimit[]> {
  const rows = await knex<LimitRow>("artisan_shipping_limit").orderBy("currency_code").select("currency_code", "ranges")
  return rows.map(({ currency_code, ranges }) => ({ currency_code, ...ranges }))
}

/** Sets the limits of a currency as a whole; where there is none any more, nothing is kept. One statement. */
export async function setLimit(knex: Knex, { currency_code, ...ranges }: ShippingLimit): Promise<void> {
  const isLimited = limitedFields.some(field => ranges[field].min !== null || ranges[field].max !== null)
  const limits = knex("artisan_shipping_limit")
  if (!isLimited)
    await limits.where({ currency_code }).delete()
  else
    await limits.insert({ currency_code, ranges: JSON.stringify(ranges) }).onConflict("currency_code").merge({ ranges: JSON.stringify(ranges), updated_at: knex.fn.now() })
}
