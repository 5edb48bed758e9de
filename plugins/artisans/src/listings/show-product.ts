import type { MedusaContainer } from "@medusajs/framework/types"

import { readMaker } from "./maker"
import { presentProduct } from "./present"
import { requireProduct } from "./read-products"

/** The answer of every route of one product. @throws 404 `product_not_found`. */
export async function showProduct(container: MedusaContainer, artisanId: string, id: string) {
  const product = await requireProduct(container, artisanId, id)
  return { product: presentProduct(product, await readMaker(container, artisanId)) }
}
