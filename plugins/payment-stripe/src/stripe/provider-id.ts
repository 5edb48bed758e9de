/** What Medusa calls the provider `stripe` that is configured as `stripe`. */
export const STRIPE_PROVIDER = "pp_stripe_stripe"
