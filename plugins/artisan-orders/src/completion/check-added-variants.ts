import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { loadOwners } from "../orders/load-owners"
import { requireTrading } from "./require-trading"

/** @throws the refusal `artisan_suspended` or `artisan_on_vacation` when a variant is the work of an artisan who is not trading. */
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
  requireTrading(owners.values())
}
