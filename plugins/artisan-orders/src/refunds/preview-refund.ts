import { fromMinor, toMinor } from "@craftmart/money"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { readAccount } from "./read-account"
import { asRefusal } from "./refusals"
import { shareOfAmount } from "./share-of-refund"

/** What a refund would mean, in major units. */
export interface RefundPreview {
  /** What the buyer gets. */
  readonly amount: number
  /** The commission that the marketplace gives up for it. */
  readonly commission_reversed: number
  /** What the artisan loses by it. */
  readonly artisan_loses: number
}

/**
 * Says what a refund of an amount would give to whom, with the arithmetic of the refund itself; nothing is written.
 * @throws a 409 refusal when less is left.
 */
export async function previewRefund(knex: Knex, artisan_order_id: string, amount: number): Promise<RefundPreview | undefined> {
  const part = await readAccount(knex, artisan_order_id)
  if (!part)
    return undefined
  const major = (minor: bigint) => Number(fromMinor(minor, part.currency_code))
  try {
    const share = shareOfAmount(part, toMinor(amount, part.currency_code))
    return { amount: major(share.amount), commission_reversed: major(share.commission_reversed), artisan_loses: major(share.amount - share.commission_reversed) }
  } catch (error) {
    throw asRefusal(error, part)
  }
}
