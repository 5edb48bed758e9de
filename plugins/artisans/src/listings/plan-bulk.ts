import { refuse } from "@craftmart/http"
import type { BulkChanges } from "@craftmart/listing"

export type BulkChange = BulkChanges[number]

/** A variant of the artisan, as far as a change of its price and stock needs to know. */
export type OwnVariant = { id: string, product_id: string, status: string, manage_inventory: boolean }

/** @throws 404 for a variant that is not the artisan's, 400 for what its product does not allow; both name the row. */
export function checkBulk(changes: readonly BulkChange[], variants: ReadonlyMap<string, OwnVariant>): void {
  changes.forEach(({ variant_id, prices, stock }, index) => {
    const variant = variants.get(variant_id)
    const at = `products.${index}`
    if (!variant)
      throw refuse({ status: 404, code: "variant_not_found", message: "There is no such variant.", field: `${at}.variant_id` })
    if (stock !== undefined && !variant.manage_inventory)
      throw refuse({ status: 400, code: "validation_failed", message: `${at}.stock: stock_of_made_to_order`, field: `${at}.stock` })
    if (prices && Object.keys(prices).length === 0 && variant.status === "published")
      throw refuse({ status: 400, code: "validation_failed", message: `${at}.prices: price_required`, field: `${at}.prices` })
  })
}
