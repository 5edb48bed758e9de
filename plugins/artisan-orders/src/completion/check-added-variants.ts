import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { refuse } from "../errors/refuse"
import { loadOwners } from "../orders/load-owners"

/** @throws the refusal `artisan_suspended` when a variant is the work of an artisan who is not trading. */
export async function checkAddedVariants(variantIds: readonly (string | null | undefined)[], container: MedusaContainer): Promise<void> {
  const ids = variantIds.filter(id => typeof id === "string")
  if (ids.length === 0)
    return
  const { data: variants } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields: ["product_id"],
    filters: { id: ids },
  })
  const owners = await loadOwners(container, variants.map(variant => variant.product_id ?? null))
  if ([...owners.values()].some(artisan => artisan.status !== "active"))
    throw refuse("artisan_suspended")
}
