import type { MedusaContainer } from "@medusajs/framework/types"

import { saleFields } from "./columns"
import { listParts } from "./list-parts"
import { presentAdminPart } from "./present-admin-part"

/** One part as an admin sees it; undefined when there is none. */
export async function readAdminPart(container: MedusaContainer, id: string) {
  const { parts: [part] } = await listParts(container, saleFields, { id }, { limit: 1, offset: 0 })
  return part && presentAdminPart(part)
}
