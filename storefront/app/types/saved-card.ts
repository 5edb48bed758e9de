/** A card that the customer has saved at the payment provider. */
export interface SavedCard {
  id: string
  brand: string
  last4: string
  exp_month: number
  exp_year: number
}
