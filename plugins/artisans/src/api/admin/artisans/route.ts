import { answering, toOrder } from "@craftmart/http"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { countProducts } from "../../../reads/count-products"
import { listFields } from "./query-config"
import type { ListArtisansQuery } from "./validators"

/** All artisans, of one status or of any. */
export const GET = answering<AuthenticatedMedusaRequest<unknown, ListArtisansQuery>>(async (req, res) => {
  const { q, status, limit, offset, order } = req.validatedQuery as ListArtisansQuery
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "artisan",
    fields: listFields,
    filters: { ...(status === undefined ? {} : { status }), ...(q === undefined ? {} : { q }) },
    pagination: { take: limit, skip: offset, order: toOrder(order) },
  })
  const counts = await countProducts(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), data.map(({ id }) => id))
  const artisans = data.map(artisan => ({ ...artisan, product_count: counts.get(artisan.id) ?? 0 }))
  res.json({ artisans, count: metadata?.count ?? 0, limit, offset })
})
