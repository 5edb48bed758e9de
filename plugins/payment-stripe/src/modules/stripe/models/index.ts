export { StripeDispute } from "./stripe-dispute"
export { StripeEvent } from "./stripe-event"
