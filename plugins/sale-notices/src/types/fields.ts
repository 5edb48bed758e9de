import { z } from "@medusajs/framework/zod"

/** Money in major units of the payload's `currency_code` (12.5 is 12.50 EUR), as Medusa's HTTP answers give it. */
export const amount = z.number()

/** ISO 4217, either case. */
export const currencyCode = z.string().regex(/^[a-z]{3}$/i)

export const text = z.string()

export const optionalText = z.string().nullish()

export const address = z.object({
  first_name: optionalText,
  last_name: optionalText,
  company: optionalText,
  address_1: optionalText,
  address_2: optionalText,
  postal_code: optionalText,
  city: optionalText,
  province: optionalText,
  /** ISO 3166-1 alpha-2, either case. */
  country_code: optionalText,
  phone: optionalText,
})
