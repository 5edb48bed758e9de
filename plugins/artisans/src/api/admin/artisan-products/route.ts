import { answering } from "@craftmart/http"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { listProducts } from "../../../products/list-products"
import type { ListArtisanProductsQuery } from "./validators"

/** All products with their artisans: core's own list of products can neither show nor filter by them. */
export const GET = answering<AuthenticatedMedusaRequest>(async (req, res) => {
  const { limit, offset, ...filters } = req.validatedQuery as ListArtisanProductsQuery
  const listed = await listProducts(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), filters, { limit, offset })
  res.json({ ...listed, limit, offset })
})
