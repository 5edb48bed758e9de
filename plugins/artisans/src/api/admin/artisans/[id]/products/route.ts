import { answering } from "@craftmart/http"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { requireArtisan } from "../../../../../reads/admin-artisan"
import type { PageQuery } from "../../validators"

const fields = ["product_id", "removed_at", "product.id", "product.title", "product.status", "product.thumbnail", "product.created_at"]

/** An artisan's products, the latest first; one that the artisan has removed says when. */
export const GET = answering<AuthenticatedMedusaRequest<unknown, PageQuery>>(async (req, res) => {
  const artisan_id = await requireArtisan(req.scope, req.params.id)
  const { limit, offset } = req.validatedQuery
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "artisan_product",
    fields,
    filters: { artisan_id },
    pagination: { take: limit, skip: offset, order: { id: "DESC" } },
  })
  const products = data.flatMap(({ product, removed_at }) => product ? [{ ...product, removed_at }] : [])
  res.json({ products, count: metadata?.count ?? data.length, limit, offset })
})
