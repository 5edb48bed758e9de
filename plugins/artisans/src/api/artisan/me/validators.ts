import { clearableText, countryCode, email, requiredText, webAddress } from "@craftmart/http"
import { z } from "@medusajs/framework/zod"

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
}).refine(profile => Object.keys(profile).length > 0, "names nothing to change")

export type UpdateArtisanProfileBody = z.infer<typeof UpdateArtisanProfile>
