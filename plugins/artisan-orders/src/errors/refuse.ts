import { MedusaError } from "@medusajs/framework/utils"

/** Why a cart cannot be bought, in codes that a storefront can put into words. All of them are answered with 409. */
export const refusals = {
  sold_out: "Sorry, one of the items in your cart has just sold out.",
  artisan_suspended: "One of the items in your cart is not on sale at the moment.",
  artisan_on_vacation: "One of the items in your cart cannot be bought at the moment: its artisan is on vacation.",
  personalisation_required: "Please write what the artisan needs to know to make it for you.",
  personalisation_invalid: "The personalisation is longer than 500 characters, or nothing that this item can be given.",
  payment_amount_mismatch: "The cart has changed since the payment was prepared. Please check the total and pay again.",
  payment_declined: "This payment was cancelled. Please pay again.",
} as const

export type RefusalCode = keyof typeof refusals

export function isRefusalCode(code: unknown): code is RefusalCode {
  return typeof code === "string" && code in refusals
}

/** The error that a workflow throws for it; the routes' middleware adds the status and the lines. */
export function refuse(code: RefusalCode): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, refusals[code], code)
}
