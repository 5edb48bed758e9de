/** An error as Stripe answers it. */
export class StripeFailure extends Error {
  constructor(
    readonly status: number,
    readonly type: "api_error" | "card_error" | "idempotency_error" | "invalid_request_error",
    message: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message)
  }

  get body(): object {
    return { error: { type: this.type, message: this.message, ...this.details } }
  }
}

export function invalid(message: string, details: Record<string, unknown> = {}): StripeFailure {
  return new StripeFailure(400, "invalid_request_error", message, details)
}

export function missing(what: string, id: string): StripeFailure {
  return new StripeFailure(404, "invalid_request_error", `No such ${what}: '${id}'`, { code: "resource_missing", param: "id" })
}
