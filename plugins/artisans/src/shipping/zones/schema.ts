import { countryCode, requiredText } from "@craftmart/http"
import { z } from "@medusajs/framework/zod"

/** More countries than there are. */
const MOST_COUNTRIES = 300

const name = requiredText(60).regex(/^\P{Cc}*$/u, "must be one line")
const countries = z.array(countryCode).max(MOST_COUNTRIES).refine(codes => new Set(codes).size === codes.length, "names a country twice")

/** A new zone as an administrator writes it; the countries are all that it holds. */
export const MakeShippingZone = z.strictObject({ name, countries })

/** What changes of a zone. What is not named stays, and so does what somebody else has put in or taken out meanwhile. */
export const ChangeShippingZone = z.strictObject({ name: name.optional(), put_in: countries.default([]), take_out: countries.default([]) })
  .refine(({ put_in, take_out }) => !take_out.some(code => put_in.includes(code)), { path: ["take_out"], message: "names a country that is put in" })

export type ShippingZoneChange = z.infer<typeof ChangeShippingZone>

export type ShippingZoneInput = z.infer<typeof MakeShippingZone>

/** A zone of the marketplace; a country is in one at most. */
export type ShippingZone = ShippingZoneInput & { id: string }
