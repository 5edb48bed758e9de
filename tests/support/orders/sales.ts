import type { MedusaContainer } from "@medusajs/framework/types"

import type { Api } from "../marketplace/api"
import type { CartItem } from "../marketplace/carts"
import type { Marketplace } from "../marketplace/marketplace"
import { allCaptured } from "./fetch-effects"
import type { Connection } from "./fetch-effects"
import { placeOrder } from "./place-order"
import { createArtisansWithProducts } from "./products"
import type { StockedProduct } from "./products"
import { signInAdmin, signInArtisan } from "../marketplace/sign-ins"
import type { SignedIn } from "../marketplace/sign-ins"

/** An artisan's side of an order: who signs in, and the part. */
export interface Seller { id: string, product: StockedProduct, headers: SignedIn, part_id: string, line_id: string }

/** An order of artisans that stands and is paid, with everybody signed in. */
export interface Sale { order_id: string, display_id: number, sellers: Seller[], admin: SignedIn }

interface Setting { api: Api, container: MedusaContainer, connection: Connection, shop: Marketplace }

/** Places an order of so many pieces of each artisan's thing, and waits until it is paid. */
export async function sell({ api, container, connection, shop }: Setting, quantities: number[]): Promise<Sale> {
  const products = await createArtisansWithProducts(container, shop, quantities.length)
  const items: CartItem[] = products.map(({ variant_id }, index) => ({ variant_id, quantity: quantities[index] ?? 1 }))
  const { order } = await placeOrder(api, shop, items)
  await allCaptured(connection)
  const { rows } = await connection.raw(
    "select part.id, part.artisan_id, line.line_item_id from artisan_order part join artisan_order_line line on line.artisan_order_id = part.id where part.order_id = ?",
    [order?.id ?? ""],
  )
  const sellers: Seller[] = []
  for (const product of products) {
    const artisan = product.artisan ?? { id: "", name: "", handle: "" }
    const row = rows.find(row => row.artisan_id === artisan.id)
    sellers.push({
      id: artisan.id,
      product,
      headers: await signInArtisan(api, container, artisan),
      part_id: String(row?.id),
      line_id: String(row?.line_item_id),
    })
  }
  return { order_id: order?.id ?? "", display_id: order?.display_id ?? 0, sellers, admin: await signInAdmin(api, container) }
}
