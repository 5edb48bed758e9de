/** What a buyer's browser may say about a payment: whether to keep the card. Everything else is the server's business. */
export interface BuyerChoices {
  save_card?: true
}

/** The buyer's choices in whatever the browser sent. What is not on the list is dropped. */
export function readBuyerChoices(data: unknown): BuyerChoices {
  const given = typeof data === "object" && data !== null ? data as Record<string, unknown> : {}
  return given.save_card === true ? { save_card: true } : {}
}
