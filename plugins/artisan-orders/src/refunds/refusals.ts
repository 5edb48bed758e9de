import { refuse } from "@craftmart/http"
import { fromMinor } from "@craftmart/money"
import type { MedusaError } from "@medusajs/framework/utils"

import { leftOf, RefundNotPossible } from "./share-of-refund"
import type { PartAccount } from "./read-account"

/** Why money cannot go back, or a part cannot be called off. */
const refusals = {
  already_sent: "Something of this order is packed or on its way already.",
  already_canceled: "This order is cancelled already.",
  order_being_changed: "The order is being edited, returned or exchanged at the moment. Finish or cancel that first.",
  payment_not_captured: "The payment has not been taken yet. Capture it first.",
  refund_exceeds_captured: "There is less left on the payment than that.",
  refund_under_way: "A refund of this payment is not in the order yet. Please look at the order in a quarter of an hour, and try again then.",
  cancellation_under_way: "A part of this order was called off, and its money is on its way back: that is tried again by itself until it is done. Paid back here, it would be paid twice.",
} as const

export function refuseRefund(code: keyof typeof refusals): MedusaError {
  return refuse({ status: 409, code, message: refusals[code] })
}

/** The arithmetic's refusals in words; every other error stays what it is. */
export function asRefusal(error: unknown, part: PartAccount): unknown {
  if (!(error instanceof RefundNotPossible))
    return error
  if (error.code === "unknown_line")
    return refuse({ status: 400, code: "validation_failed", message: "items: one of the lines is not in this part", field: "items" })
  const left = `${fromMinor(leftOf(part).amount, part.currency_code)} ${part.currency_code.toUpperCase()}`
  const message = error.code === "refund_exceeds_line"
    ? "More pieces than are left of a line cannot be refunded."
    : `Of this part ${left} can still be refunded.`
  return refuse({ status: 409, code: error.code, message, field: error.code === "refund_exceeds_line" ? "items" : undefined })
}
