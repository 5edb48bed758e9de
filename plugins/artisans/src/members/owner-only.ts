import { refuse } from "@craftmart/http"

import type { ActingArtisan } from "../types/artisan-request"

/** What decides over money, and over where the marketplace writes to. */
const ownersFields = ["email", "shipping_rates"]

/** @throws a 403 refusal `owner_only` for everybody but owners. */
export function requireOwner({ role }: Pick<ActingArtisan, "role">, field?: string): void {
  if (role !== "owner")
    throw refuse({ status: 403, code: "owner_only", message: "Only an owner may do this.", ...field === undefined ? {} : { field } })
}

/** Staff may tell the artisan's story, but neither change what is charged nor whom the marketplace writes to. */
export function refuseOwnersFields(member: Pick<ActingArtisan, "role">, body: object): void {
  const field = ownersFields.find(name => name in body)
  if (field !== undefined)
    requireOwner(member, field)
}
