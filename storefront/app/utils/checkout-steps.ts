/** The steps of the checkout, in their order. */
export const CHECKOUT_STEPS = ["contact", "shipping", "payment", "review"] as const
export type CheckoutStep = (typeof CHECKOUT_STEPS)[number]

/** Where a buyer stands: `open` is the step to fill in, every step before `reached` has been saved. */
export interface CheckoutProgress {
  open: CheckoutStep
  reached: CheckoutStep
}

export type CheckoutEvent =
  /** The step's answers are safe at Medusa. */
  | { type: "saved", step: CheckoutStep }
  /** The buyer wants to change an earlier step. */
  | { type: "reopened", step: CheckoutStep }
  /** What was saved in this step no longer holds. */
  | { type: "outdated", step: CheckoutStep }

export const FIRST_STEP: CheckoutProgress = { open: "contact", reached: "contact" }

/** The next state of the checkout. An event that does not fit the state changes nothing. */
export function advance(progress: CheckoutProgress, event: CheckoutEvent): CheckoutProgress {
  if (event.type === "reopened")
    return isReached(progress, event.step) ? { ...progress, open: event.step } : progress
  if (event.type === "outdated")
    return isAfter(progress.reached, event.step) ? { open: event.step, reached: event.step } : progress
  if (!isReached(progress, event.step) || event.step === "review")
    return progress
  const next = CHECKOUT_STEPS[CHECKOUT_STEPS.indexOf(event.step) + 1] ?? "review"
  // Each step decides what the next may offer (a country its speeds, speeds the amount to pay).
  return { open: next, reached: next }
}

export function isReached(progress: CheckoutProgress, step: CheckoutStep): boolean {
  return !isAfter(step, progress.reached)
}

export function isAfter(step: CheckoutStep, other: CheckoutStep): boolean {
  return CHECKOUT_STEPS.indexOf(step) > CHECKOUT_STEPS.indexOf(other)
}
