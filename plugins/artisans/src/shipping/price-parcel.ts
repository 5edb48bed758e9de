import { toMinor } from "@craftmart/money"

import type { ShippingLine, ShippingRate } from "./types"

function wholeUnits(quantity: number): bigint {
  return BigInt(Math.ceil(quantity))
}

/** What the lines' goods are worth before discounts, in minor units. */
export function goodsValue(lines: readonly ShippingLine[], currency: string): bigint {
  return lines.reduce((sum, line) => sum + toMinor(line.unit_price, currency) * wholeUnits(line.quantity), 0n)
}

/** What one parcel with all these lines costs by the rate, in minor units. */
export function priceParcel(lines: readonly ShippingLine[], rate: ShippingRate): bigint {
  const currency = rate.currency_code
  if (rate.free_above !== null && goodsValue(lines, currency) >= toMinor(rate.free_above, currency))
    return 0n
  const items = lines.reduce((sum, line) => sum + wholeUnits(line.quantity), 0n)
  if (items === 0n)
    return 0n
  return toMinor(rate.first_item, currency) + toMinor(rate.additional_item, currency) * (items - 1n)
}
