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
 * a session is made at Medusa with {@link sessionData}, Place Order calls
 * {@link confirm} with it, then the cart is completed; {@link reset} follows
 * any failure, and the next try gets a new session.
 */
export interface PaymentMethod {
  /** Medusa's id of the provider, such as `pp_system_default`. */
  providerId: string
  /** What the provider wants to know when the session is made. */
  sessionData?: () => Record<string, unknown>
  /** What has to happen in the browser before the cart is completed; rejects with an `ApiError` of code `payment_declined`. */
  confirm: (session: PaymentSession) => Promise<void>
  /** Forgets a try that failed. */
  reset: () => void
}
