import type Stripe from "stripe"

import type { ApiError, Contract } from "./contract"

/** An error as Stripe answers it. */
export class StripeFailure extends Error {
  constructor(
    readonly status: number,
    readonly type: Stripe.RawErrorType,
    message: string,
    readonly details: Partial<ApiError> = {},
  ) {
    super(message)
  }

  get body(): Contract["Failure"] {
    return { error: { type: this.type, message: this.message, ...this.details } }
  }
}

export function invalid(message: string, details: Partial<ApiError> = {}): StripeFailure {
  return new StripeFailure(400, "invalid_request_error", message, details)
}

export function missing(what: string, id: string, param = "id"): StripeFailure {
  return new StripeFailure(404, "invalid_request_error", `No such ${what}: '${id}'`, { code: "resource_missing", param })
}
