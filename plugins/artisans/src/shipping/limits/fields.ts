/** The fields of a rate that may have limits. Without imports: the panel's pages use it, too. */
export const limitedFields = ["first_item", "additional_item"] as const
