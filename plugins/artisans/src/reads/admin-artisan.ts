import { refuse } from "@craftmart/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { detailFields } from "../api/admin/artisans/query-config"
import { countProducts } from "./count-products"
import { presentRate, rateFields } from "./present-rate"

/** An artisan as an administrator sees it. @throws a 404 refusal. */
export async function readAdminArtisan(container: MedusaContainer, id: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: [artisan] } = /^art_[\w-]+$/.test(id)
    ? await query.graph({ entity: "artisan", fields: [...detailFields, ...rateFields.map(field => `shipping_rates.${field}`)], filters: { id } })
    : { data: [] }
  if (!artisan)
    throw refuse({ status: 404, code: "artisan_not_found", message: "There is no such artisan." })
  const counts = await countProducts(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), [id])
  return { ...artisan, shipping_rates: (artisan.shipping_rates ?? []).map(presentRate), product_count: counts.get(id) ?? 0 }
}
