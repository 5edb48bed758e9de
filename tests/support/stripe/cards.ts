/** What a test card does, as Stripe documents it. */
export interface TestCard {
  brand: string
  decline?: { code: string, decline_code?: string, message: string }
  /** When the bank wants to see the buyer. A card that was set up may be charged without, but only off session. */
  authentication?: "always" | "unless_set_up"
}

const declined = (decline_code: string, message = "Your card was declined.") => ({ brand: "visa", decline: { code: "card_declined", decline_code, message } })

export const cards: Record<string, TestCard> = {
  4242424242424242: { brand: "visa" },
  5555555555554444: { brand: "mastercard" },
  4000000000000002: declined("generic_decline"),
  4000000000009995: declined("insufficient_funds", "Your card has insufficient funds."),
  4000000000009987: declined("lost_card"),
  4000000000000069: { brand: "visa", decline: { code: "expired_card", message: "Your card has expired." } },
  4000000000000127: { brand: "visa", decline: { code: "incorrect_cvc", message: "Your card's security code is incorrect." } },
  4000002500003155: { brand: "visa", authentication: "unless_set_up" },
  4000002760003184: { brand: "visa", authentication: "always" },
}

/** The card that always works. */
export const GOOD_CARD = "4242424242424242"
export const DECLINED_CARD = "4000000000000002"
export const SECURE_CARD = "4000002760003184"
