export { forgetCardWorkflow } from "./forget-card"
export { receiveStripeEventWorkflow } from "./receive-stripe-event"
