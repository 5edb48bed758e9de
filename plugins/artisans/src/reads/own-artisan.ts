import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { ActingArtisan } from "../types/artisan-request"
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
]

const memberFields = ["id", "email", "first_name", "last_name", "role"]

/** What an artisan sees of themselves: profile, rates, and who is signed in. */
export async function readOwnArtisan(container: MedusaContainer, { id, member_id }: ActingArtisan) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: [artisan] } = await query.graph({
    entity: "artisan",
    fields: [...fields, ...rateFields.map(field => `shipping_rates.${field}`)],
    filters: { id },
  })
  const { data: [member] } = await query.graph({ entity: "artisan_member", fields: memberFields, filters: { id: member_id } })
  const { shipping_rates, ...profile } = artisan ?? {}
  return {
    artisan: Object.fromEntries(fields.map(field => [field, profile[field] ?? null])),
    shipping_rates: (shipping_rates ?? []).map(presentRate),
    member: Object.fromEntries(memberFields.map(field => [field, member?.[field] ?? null])),
  }
}
