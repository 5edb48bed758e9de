import { answering, refuse } from "@craftmart/http"
import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { HANDLE } from "../../../../artisans/handle"
import { cacheable } from "../../../../http/cacheable"
import { countProducts } from "../../../../reads/count-products"
import { readRatings } from "../../../../reads/read-ratings"
import { presentStoreArtisan, storeArtisanColumns } from "../../../../reads/store-artisan"

const notFound = refuse.bind(null, { status: 404, code: "artisan_not_found", message: "There is no such artisan." })

/** One active artisan; the others cannot be told from those that never were. */
export const GET = answering<MedusaRequest>(async (req, res) => {
  const handle = req.params.handle ?? ""
  if (!HANDLE.test(handle))
    throw notFound()
  const { data: [artisan] } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "artisan",
    fields: [...storeArtisanColumns],
    filters: { handle, status: "active" },
  })
  if (!artisan)
    throw notFound()
  const [counts, ratings] = await Promise.all([
    countProducts(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), [artisan.id]),
    readRatings(req.scope, [artisan.id]),
  ])
  cacheable(res).json({ artisan: presentStoreArtisan(artisan, counts.get(artisan.id) ?? 0, ratings.get(artisan.id)) })
})
