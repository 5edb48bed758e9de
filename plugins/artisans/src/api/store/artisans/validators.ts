import { clearableText, countryCode, email, paging, requiredText, searchText, webAddress } from "@craftmart/http"
import { z } from "@medusajs/framework/zod"

import { handle } from "../../../artisans/handle"

const orders = ["name", "-name", "created_at", "-created_at"] as const

export const ListStoreArtisans = z.strictObject({
  q: searchText,
  order: z.enum(orders).default("name"),
  ...paging,
})

export type ListStoreArtisansQuery = z.infer<typeof ListStoreArtisans>

const personsName = { first_name: clearableText(100).optional(), last_name: clearableText(100).optional() }

export const AcceptInvitation = z.strictObject(personsName)

export type AcceptInvitationBody = z.infer<typeof AcceptInvitation>

export const ApplyAsArtisan = z.strictObject({
  name: requiredText(100),
  handle,
  email,
  tagline: clearableText(160).optional(),
  story: clearableText(10_000).optional(),
  place: clearableText(120).optional(),
  country_code: countryCode.nullable().optional(),
  picture_url: webAddress.nullable().optional(),
  ...personsName,
})

export type ApplyAsArtisanBody = z.infer<typeof ApplyAsArtisan>
