import { refuse } from "@craftmart/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** @throws 404 `artisan_not_found` that names the field when there is no such artisan */
export async function requireArtisan(container: MedusaContainer, id: string): Promise<void> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "artisan", fields: ["id"], filters: { id } })
  if (data.length === 0)
    throw refuse({ status: 404, code: "artisan_not_found", message: "There is no such artisan.", field: "artisan_id" })
}
