import { refuse } from "@craftmart/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Fields of one notice. @throws a 404 refusal. */
export async function findNotice(container: MedusaContainer, id: string | undefined, fields: string[]): Promise<Record<string, unknown>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: [notice] } = id !== undefined && /^snot_\w{1,60}$/.test(id)
    ? await query.graph({ entity: "sale_notice", fields, filters: { id } })
    : { data: [] }
  if (!notice)
    throw refuse({ status: 404, code: "notice_not_found", message: "There is no such notice." })
  return notice
}
