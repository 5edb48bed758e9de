import { isId, refuse } from "@craftmart/http"

/** The product that a path names. @throws 404 for what cannot be an id */
export function productIdOf({ id }: Record<string, string | undefined>): string {
  if (!isId(id))
    throw refuse({ status: 404, code: "product_not_found", message: "There is no such product." })
  return id
}
