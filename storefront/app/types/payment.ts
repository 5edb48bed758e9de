/** A payment session at Medusa, as far as a payment method needs it. */
export interface PaymentSession {
  id: string
  provider_id: string
  status: string
  /** Major units. */
  amount: number
  data?: Record<string, unknown>
}

/**
 * How one way to pay takes part in the checkout.
 *
 * A component in `components/checkout/payment/` shows the provider's own fields
 * and hands one of these to the checkout (`@ready`); `utils/payment-methods.ts`
 * says which component belongs to which provider. The order of events:
 * {@link check}, then a session is made at Medusa with {@link sessionData};
 * Place Order calls {@link confirm} with it, then the cart is completed.
 * {@link reset} follows any failure. A session whose confirmation failed is
 * confirmed again, so that it can be paid once only; after a completion that
 * was refused, or with other session data, the next try gets a new one.
 */
export interface PaymentMethod {
  /** Medusa's id of the provider, such as `pp_system_default`. */
  providerId: string
  /** Whether the buyer types something that a reload forgets; such fields stay in sight until the order stands. */
  hasFields?: boolean
  /** Looks at what was typed, before there is a session; rejects with an `ApiError` of code `payment_declined`. */
  check?: () => Promise<void>
  /** What the provider wants to know when the session is made. */
  sessionData?: () => Record<string, unknown>
  /** What has to happen in the browser before the cart is completed; rejects with an `ApiError` of code `payment_declined`. */
  confirm: (session: PaymentSession) => Promise<void>
  /** Forgets a try that failed. */
  reset: () => void
}

/** A payment that was begun on a page that is gone: the buyer went to the bank's page, or reloaded ours. */
export interface ReturnedPayment {
  cartId: string
  /** Whether the buyer comes from the bank and so waits to hear how it went. */
  isExpected: boolean
  /** Resolves when the payment stands; rejects like {@link PaymentMethod.confirm}. */
  settle: () => Promise<void>
}
