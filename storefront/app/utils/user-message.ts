import { ApiError, isShortOfStock } from "./api-error"

/** Codes whose text is ours (in the buyer's language) rather than the backend's. */
const KNOWN_CODES = new Set([
  "sold_out",
  "payment_declined",
  "payment_amount_mismatch",
  "cart_changed",
  "cart_locked",
  "cart_completed",
  "cart_busy",
  "artisan_suspended",
  "artisan_on_vacation",
  "not_verified_purchase",
  "already_reviewed",
  "own_product",
  "own_review",
  "personalisation_required",
  "personalisation_invalid",
  "unreachable",
])

/**
 * The one way from a failure to what a person reads. Never shows a stack, a
 * field name or the text of an unexpected failure.
 *
 * @param translate `t` of the i18n instance; keys are `error.code.*` and `error.*`.
 */
export function toUserMessage(error: unknown, translate: (key: string) => string): string {
  if (!(error instanceof ApiError))
    return translate("error.unexpected")
  if (error.code && KNOWN_CODES.has(error.code))
    return translate(`error.code.${error.code}`)
  if (isShortOfStock(error))
    return translate("error.code.sold_out")
  if (error.status === 404)
    return translate("error.notFound")
  if (error.status === 429)
    return translate("error.tooMany")
  const isAboutTheInput = error.status >= 400 && error.status < 500 && Boolean(error.body.message)
  return isAboutTheInput ? error.message : translate("error.unexpected")
}

/** What to say below {@link toUserMessage}: a payment provider's own advice to the buyer, or nothing. */
export function toAdvice(error: unknown): string | undefined {
  return error instanceof ApiError && error.code === "payment_declined" ? error.body.advice : undefined
}
