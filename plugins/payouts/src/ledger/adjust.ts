import { fromMinor, toMinor } from "@craftmart/money"
import { generateEntityId } from "@medusajs/framework/utils"

/** `amount` in major units: above zero is owed to the artisan, below zero is taken; the house bears the other side. */
export interface NewAdjustment {
  readonly key: string
  readonly artisan_id: string
  readonly amount: string
  readonly currency_code: string
  readonly reason: string
}

/** The two sides of an adjustment, which come to nothing. @throws RangeError when the amount is none */
export function adjustmentRows({ key, artisan_id, amount, currency_code, reason }: NewAdjustment) {
  const minor = toMinor(amount, currency_code)
  const entry = (name: string, owner: string | null, owed: bigint) => ({
    id: generateEntityId(undefined, "lent"),
    key: `${name}:${key}`,
    kind: "adjustment",
    artisan_id: owner,
    currency_code,
    reason,
    ...amountColumns(fromMinor(owed, currency_code)),
  })
  return [entry("adjustment", artisan_id, minor), entry("house_adjustment", null, -minor)]
}

/** Digits of precision of Medusa's raw amounts. */
const PRECISION = 20

/** The amount and its exact companion, as Medusa's big numbers are stored. */
export function amountColumns(value: string): { amount: string, raw_amount: string } {
  return { amount: value, raw_amount: JSON.stringify({ value, precision: PRECISION }) }
}
