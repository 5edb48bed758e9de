import type { DefaultValuesOption } from "@stripe/stripe-js"
import type { Cart } from "~/types/cart"
import type { PaymentSession } from "~/types/payment"
import { ApiError } from "./api-error"

/** The secret with which the browser pays a session. @throws ApiError when Stripe never answered while it was made */
export function secretOf(session: PaymentSession): string {
  const secret = session.data?.client_secret
  if (typeof secret !== "string")
    throw new ApiError(502, {})
  return secret
}

/** What the buyer has typed already, so that Stripe need not ask again. */
export function toBillingDetails(address: Cart["billing_address"], email?: string): DefaultValuesOption["billingDetails"] {
  return {
    email,
    name: [address?.first_name, address?.last_name].filter(Boolean).join(" ") || undefined,
    phone: address?.phone || undefined,
    address: {
      line1: address?.address_1 || undefined,
      line2: address?.address_2 || undefined,
      city: address?.city || undefined,
      state: address?.province || undefined,
      postal_code: address?.postal_code || undefined,
      country: address?.country_code?.toUpperCase(),
    },
  }
}
