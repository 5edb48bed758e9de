import { isId } from "@craftmart/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

/** Whoever knows the id of a placed order may read it, as in core's own route. @throws 404 for every other id. */
export async function requireOrder(container: MedusaContainer, id: string): Promise<void> {
  const { data } = isId(id)
    ? await container.resolve(ContainerRegistrationKeys.QUERY).graph({
        entity: "order",
        fields: ["id"],
        filters: { id, is_draft_order: false },
      })
    : { data: [] }
  if (data.length === 0)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order id not found: ${id}`)
}
