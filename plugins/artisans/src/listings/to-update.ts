import { refuse } from "@craftmart/http"
import type { ListingShape } from "@craftmart/listing"

import { isLeft, requireSeen } from "./levels"
import type { StoredProduct, StoredVariant } from "./product"
import type { Setting } from "./setting"
import { fromSku } from "./sku"
import { stockOf } from "./stock"
import { choiceFor, optionsFor, toProductFields, toVariant } from "./to-product"

/** Whether the options are other ones, or in another order. */
export function optionsChange(listing: ListingShape, product: StoredProduct): boolean {
  const before = (product.options ?? []).map(({ title, values = [] }) => ({ title, values: values.map(({ value }) => value) }))
  const texts = (options: typeof before) => JSON.stringify(options.map(({ title, values }) => [title, [...values].sort()]).sort())
  return texts(before) !== texts(optionsFor(listing))
}

function itemsOf(variant: StoredVariant) {
  return variant.inventory_items ?? []
}

function isReserved(variant: StoredVariant): boolean {
  return itemsOf(variant).some(({ inventory }) => (inventory?.location_levels ?? []).some(level => Number(level.reserved_quantity) > 0))
}

/**
 * The inventory items that nothing counts any more: of variants that go, or that are made to order from now on.
 * @throws 409 while buyers have ordered pieces that have not been sent.
 */
export function itemsToLetGo(listing: ListingShape, product: StoredProduct): string[] {
  const kept = new Set(listing.variants.flatMap(({ id }) => id ?? []))
  const let_go = (product.variants ?? []).filter(variant => itemsOf(variant).length > 0 && (listing.made_to_order || !kept.has(variant.id)))
  if (let_go.some(isReserved)) {
    throw refuse({
      status: 409,
      code: "variant_in_orders",
      message: "There are orders of this that have not been sent: send them first.",
      field: listing.made_to_order ? "made_to_order" : "variants",
    })
  }
  return let_go.flatMap(itemsOf).map(({ inventory_item_id }) => inventory_item_id)
}

/** @throws 409 `stock_changed` before anything is written; the write itself looks once more. */
export function requireSeenStock(listing: ListingShape, product: StoredProduct): void {
  const present = new Map((product.variants ?? []).map(variant => [variant.id, stockOf(variant)]))
  listing.variants.forEach(({ id, stock, stock_seen }, index) => {
    // Who counts no pieces any more gives no number that could be wrong.
    if (id !== undefined && stock !== null && !isLeft({ stock, stock_seen }))
      requireSeen({ stock_seen, field: `variants.${index}.stock` }, present.get(id) ?? null)
  })
}

/** Variants that the product has not yet: core makes their inventory and prices when they are created, not by an update. */
export function toNewVariants(listing: ListingShape, product: StoredProduct, setting: Setting) {
  return listing.variants.flatMap((variant, index) => variant.id !== undefined
    ? []
    : [{ product_id: product.id, ...toVariant(listing, variant, index, setting.maker), options: choiceFor(listing, variant) }])
}

function updateVariants(listing: ListingShape, product: StoredProduct, setting: Setting) {
  const present = new Map((product.variants ?? []).map(variant => [variant.id, variant]))
  const everyChoice = optionsChange(listing, product)
  return listing.variants.flatMap((variant, index) => {
    if (variant.id === undefined)
      return []
    const before = present.get(variant.id)
    if (!before)
      throw refuse({ status: 400, code: "variant_not_found", message: "There is no such variant.", field: `variants.${index}.id` })
    const { sku, ...fields } = toVariant(listing, variant, index, setting.maker)
    const sameSku = fromSku(setting.maker.handle, before.sku) === variant.sku
    return [{
      ...fields,
      id: before.id,
      sku: sameSku ? before.sku : sku ?? null,
      ...(everyChoice ? { options: choiceFor(listing, variant) } : {}),
    }]
  })
}

/** The product as it shall be. @throws 400 for what is not the product's or does not exist. */
export function toProductUpdate(listing: ListingShape, product: StoredProduct, setting: Setting) {
  return { id: product.id, ...toProductFields(listing, setting, product), variants: updateVariants(listing, product, setting) }
}
