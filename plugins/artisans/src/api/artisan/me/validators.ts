import { clearableText, countryCode, email, requiredText, webAddress } from "@craftmart/http"
import { limits } from "@craftmart/listing"
import { z } from "@medusajs/framework/zod"

import { notificationPreferences } from "../../../notifications/preferences"
import { shippingRates } from "../../../shipping/rate-schema"

const day = z.iso.date("must be a date, YYYY-MM-DD")

/** A zone that this server can count days in. */
const timeZone = z.string().max(64).refine((name) => {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name })) && /^[a-z]/i.test(name)
  } catch {
    return false
  }
}, "must be a time zone's name, for instance Europe/Berlin")

/** Strict: a status, a commission or a handle in the body is refused, not ignored. */
export const UpdateArtisanProfile = z.strictObject({
  name: requiredText(100).optional(),
  email: email.optional(),
  tagline: clearableText(160).optional(),
  story: clearableText(10_000).optional(),
  place: clearableText(120).optional(),
  country_code: countryCode.nullable().optional(),
  picture_url: webAddress.nullable().optional(),
  banner_url: webAddress.nullable().optional(),
  time_zone: timeZone.optional(),
  vacation: z.strictObject({ until: day.nullable().default(null), note: clearableText(500).default(null) }).nullable().optional(),
  low_stock_threshold: z.number().int().min(0).max(limits.lowStockThreshold).optional(),
  notification_preferences: notificationPreferences.optional(),
  /** The whole list: it replaces what there is. */
  shipping_rates: shippingRates.optional(),
}).refine(profile => Object.keys(profile).length > 0, "names nothing to change")

export type UpdateArtisanProfileBody = z.infer<typeof UpdateArtisanProfile>
