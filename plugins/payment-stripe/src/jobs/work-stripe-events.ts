import { workStripeEvents } from "../events/work"

export default workStripeEvents

/** Takes up what nothing woke the worker for: later tries, and what a crashed process left behind. */
export const config = {
  name: "work-stripe-events",
  schedule: "* * * * *",
}
