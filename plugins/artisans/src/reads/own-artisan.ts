import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { preferencesOf } from "../notifications/preferences"
import type { ActingArtisan } from "../types/artisan-request"
import { vacationAt } from "../vacation/vacation"
import { presentRate, rateFields } from "./present-rate"

const fields = [
  "id",
  "handle",
  "name",
  "email",
  "status",
  "tagline",
  "story",
  "place",
  "country_code",
  "picture_url",
  "banner_url",
  "commission_bps",
  "suspension_reason",
  "time_zone",
  "low_stock_threshold",
]

const hiddenFields = ["vacation_since", "vacation_until", "vacation_note", "notification_preferences"]

const memberFields = ["id", "email", "first_name", "last_name", "role"]

/** What an artisan sees of themselves: profile, rates, and who is signed in. */
export async function readOwnArtisan(container: MedusaContainer, { id, member_id, role, support }: ActingArtisan) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: [artisan] } = await query.graph({
    entity: "artisan",
    fields: [...fields, ...hiddenFields, ...rateFields.map(field => `shipping_rates.${field}`)],
    filters: { id },
  })
  const { data: [member] } = await query.graph({ entity: "artisan_member", fields: memberFields, filters: { id: member_id } })
  const { shipping_rates, ...profile } = artisan ?? {}
  return {
    artisan: {
      ...Object.fromEntries(fields.map(field => [field, profile[field] ?? null])),
      vacation: artisan ? vacationAt(artisan) : null,
      notification_preferences: preferencesOf(artisan?.notification_preferences),
    },
    shipping_rates: (shipping_rates ?? []).map(presentRate),
    member: Object.fromEntries(memberFields.map(field => [field, member?.[field] ?? null])),
    ...support && { member: { id: member_id, email: support.email, first_name: null, last_name: null, role }, support: { email: support.email, expires_at: support.expires_at } },
  }
}
