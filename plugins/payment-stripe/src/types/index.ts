export type { StripeOptions, StripeOptionsInput } from "../stripe/options"
export { STRIPE_EVENT_RECEIVED, STRIPE_READY } from "./events"
