import { answering, toOrder } from "@craftmart/http"
import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { cacheable } from "../../../http/cacheable"
import { countProducts } from "../../../reads/count-products"
import { readRatings } from "../../../reads/read-ratings"
import { presentStoreArtisan, storeArtisanColumns } from "../../../reads/store-artisan"
import type { ListStoreArtisansQuery } from "./validators"

/** The active artisans. */
export const GET = answering<MedusaRequest<unknown, ListStoreArtisansQuery>>(async (req, res) => {
  const { q, limit, offset, order } = req.validatedQuery as ListStoreArtisansQuery
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "artisan",
    fields: [...storeArtisanColumns],
    filters: { status: "active", ...(q === undefined ? {} : { q }) },
    pagination: { take: limit, skip: offset, order: toOrder(order) },
  })
  const ids = data.map(({ id }) => id)
  const [counts, ratings] = await Promise.all([
    countProducts(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), ids),
    readRatings(req.scope, ids),
  ])
  const artisans = data.map(artisan => presentStoreArtisan(artisan, counts.get(artisan.id) ?? 0, ratings.get(artisan.id)))
  cacheable(res).json({ artisans, count: metadata?.count ?? 0, limit, offset })
})
