import { refuse } from "@craftmart/http"
import { fromMinor, toMinor } from "@craftmart/money"

import type { ShippingRateInput } from "../rate-schema"
import { limitedFields } from "./fields"
import type { ShippingLimit } from "./schema"

type Fault = { field: string, message: string }

function faultOf(rate: ShippingRateInput, field: typeof limitedFields[number], limits: readonly ShippingLimit[]): string | undefined {
  const { currency_code } = rate
  const { min = null, max = null } = limits.find(limit => limit.currency_code === currency_code)?.[field] ?? {}
  const shown = (amount: number) => `${fromMinor(toMinor(amount, currency_code), currency_code)} ${currency_code.toUpperCase()}`
  if (min !== null && rate[field] < min)
    return `the marketplace allows no less than ${shown(min)}`
  if (max !== null && rate[field] > max)
    return `the marketplace allows no more than ${shown(max)}`
  return undefined
}

/** @throws a 400 refusal that names the first field beyond a limit of its currency, and says the limit. */
export function refuseOutside(rates: readonly ShippingRateInput[], limits: readonly ShippingLimit[]): void {
  const faults = rates.flatMap((rate, index) => limitedFields.flatMap((field): Fault[] => {
    const message = faultOf(rate, field, limits)
    return message === undefined ? [] : [{ field: `shipping_rates.${index}.${field}`, message }]
  }))
  const [fault] = faults
  if (fault)
    throw refuse({ status: 400, code: "validation_failed", message: `${fault.field}: ${fault.message}`, field: fault.field })
}
