import { countryCode, requiredText } from "@craftmart/http"
import { z } from "@medusajs/framework/zod"

/** More countries than there are; two names for one zone help nobody, and neither do a thousand zones. */
const MOST_COUNTRIES = 300

/** A zone as an administrator writes it; the countries are all that it holds. */
export const SaveShippingZone = z.strictObject({
  name: requiredText(60).regex(/^\P{Cc}*$/u, "must be one line"),
  countries: z.array(countryCode).max(MOST_COUNTRIES).refine(codes => new Set(codes).size === codes.length, "names a country twice"),
})

/** What changes of a zone; what is not named stays, also what somebody else has changed meanwhile. */
export const ChangeShippingZone = SaveShippingZone.partial()

export type ShippingZoneChange = z.infer<typeof ChangeShippingZone>

export type ShippingZoneInput = z.infer<typeof SaveShippingZone>

/** A zone of the marketplace; a country is in one at most. */
export type ShippingZone = ShippingZoneInput & { id: string }
