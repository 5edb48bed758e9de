/** Medusa's id of the provider that takes cards at Stripe. */
export const STRIPE_PROVIDER = "pp_stripe_stripe"

/** Medusa's own provider, which takes no money: the test payment. */
export const TEST_PROVIDER = "pp_system_default"
