/** A verified webhook is stored. Carries no news: the rows do. */
export const STRIPE_EVENT_RECEIVED = "stripe.event-received"

/** The application has started, and has Stripe's keys. */
export const STRIPE_READY = "stripe.ready"
