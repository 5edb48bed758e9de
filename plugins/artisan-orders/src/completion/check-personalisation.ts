import { personalisationText } from "@craftmart/listing"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { refuse } from "../errors/refuse"

type AddedItem = { variant_id?: string | null, metadata?: Record<string, unknown> | null }
type Wish = { personalisation_prompt: string | null, personalisation_required: boolean }

async function readWishes(variantIds: string[], container: MedusaContainer): Promise<Map<string, Wish>> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows = await knex("product_variant as variant")
    .join("artisan_product as listed", "listed.product_id", "variant.product_id")
    .whereNull("listed.deleted_at")
    .whereIn("variant.id", variantIds)
    .select<(Wish & { id: string })[]>("variant.id", "listed.personalisation_prompt", "listed.personalisation_required")
  return new Map(rows.map(row => [row.id, row]))
}

function check(text: unknown, wish: Wish | undefined): void {
  const isGiven = text !== undefined && text !== null && text !== ""
  if (!isGiven && wish?.personalisation_required && wish.personalisation_prompt !== null)
    throw refuse("personalisation_required")
  if (isGiven && (!wish || wish.personalisation_prompt === null || !personalisationText.safeParse(text).success))
    throw refuse("personalisation_invalid")
}

/**
 * What the buyer writes for a personalised piece (`metadata.personalisation` of a line) is there when the listing asks
 * for it, is no longer than 500 characters, and is nowhere else.
 * @throws the refusals `personalisation_required` and `personalisation_invalid`.
 */
export async function checkPersonalisation(items: readonly AddedItem[], container: MedusaContainer): Promise<void> {
  const ids = items.flatMap(({ variant_id }) => variant_id ?? [])
  if (ids.length === 0)
    return
  const wishes = await readWishes(ids, container)
  for (const { variant_id, metadata } of items)
    check(metadata?.personalisation, wishes.get(variant_id ?? ""))
}
