import { refuse } from "@craftmart/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { detailFields } from "../api/admin/artisans/query-config"
import { countProducts } from "./count-products"
import { presentRate, rateFields } from "./present-rate"

const artisanNotFound = refuse.bind(null, { status: 404, code: "artisan_not_found", message: "There is no such artisan." })

function isArtisanId(id: string | undefined): id is string {
  return id !== undefined && /^art_[\w-]{1,100}$/.test(id)
}

/** An artisan's id, once it is sure that there is one. @throws a 404 refusal. */
export async function requireArtisan(container: MedusaContainer, id: string | undefined): Promise<string> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: [artisan] } = isArtisanId(id) ? await query.graph({ entity: "artisan", fields: ["id"], filters: { id } }) : { data: [] }
  if (!artisan)
    throw artisanNotFound()
  return artisan.id
}

/** An artisan as an administrator sees it. @throws a 404 refusal. */
export async function readAdminArtisan(container: MedusaContainer, id: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: [artisan] } = isArtisanId(id)
    ? await query.graph({ entity: "artisan", fields: [...detailFields, ...rateFields.map(field => `shipping_rates.${field}`)], filters: { id } })
    : { data: [] }
  if (!artisan)
    throw artisanNotFound()
  const counts = await countProducts(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), [id])
  return { ...artisan, shipping_rates: (artisan.shipping_rates ?? []).map(presentRate), product_count: counts.get(id) ?? 0 }
}
