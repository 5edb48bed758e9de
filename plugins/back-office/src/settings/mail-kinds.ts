/** Mails whose subject and first words may be the marketplace's own. */
export const mailKinds = ["order_confirmation", "artisan_sale", "parcel_sent", "refund", "review_invitation"] as const
