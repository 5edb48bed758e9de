import { isId, refuse } from "@craftmart/http"
import type { MedusaContainer } from "@medusajs/framework/types"

import { detailFields } from "./columns"
import { listParts } from "./list-parts"
import { presentSaleInDetail } from "./present-sale"

/**
 * One of an artisan's own sales with all that happened.
 * @throws a 404 refusal; anyone else's is as if it were not there, word for word.
 */
export async function readSale(container: MedusaContainer, id: string | undefined, artisan_id: string) {
  const { parts: [part] } = isId(id)
    ? await listParts(container, detailFields, { id, artisan_id }, { limit: 1, offset: 0 })
    : { parts: [] }
  if (!part)
    throw refuse({ status: 404, code: "not_found", message: "There is no such order." })
  return presentSaleInDetail(part)
}
