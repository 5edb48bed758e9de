/** The body of an error as Medusa and our plugins send it. */
export interface ApiErrorBody {
  type?: string
  code?: string
  message?: string
  field?: string
  /** The lines that a `sold_out` is about. */
  line_ids?: string[]
  /** What the payment provider tells the buyer of a `payment_declined`, in their language. */
  advice?: string
}

/** An answer of the backend that is not a success. `status` is 0 when there was no answer. */
export class ApiError extends Error {
  readonly status: number
  readonly body: ApiErrorBody

  constructor(status: number, body: ApiErrorBody) {
    super(body.message ?? `The shop answered ${status}`)
    this.name = "ApiError"
    this.status = status
    this.body = body
  }

  /** The closed code of the failure, such as `sold_out`, if it has one. */
  get code(): string | undefined {
    return this.body.code
  }
}

/** The field of the request that a refusal is about, if it names one. */
export function fieldOf(error: unknown): string | undefined {
  return error instanceof ApiError ? error.body.field : undefined
}

/** Whether Medusa refuses a quantity that its stock does not have; it has no code for that. */
export function isShortOfStock(error: unknown): boolean {
  return error instanceof ApiError && /insufficient.*inventory|required inventory/i.test(error.message)
}

/** Whether what was asked for does not exist (any more). */
export function isNotFound(error: unknown): boolean {
  return error instanceof ApiError && error.status === 404
}
