import type { ProductVariant, StockState } from "../types/product"
import type { ProductFacts } from "./product-facts"

const FEW = 3

/**
 * What a buyer should know about a variant's stock. Without a quantity (not
 * tracked, or sold on back-order) it can always be bought.
 */
export function stockState(variant: ProductVariant, facts: ProductFacts): StockState {
  if (facts.kind === "made-to-order")
    return { state: "made-to-order", leadDays: facts.leadDays }
  if (!variant.manage_inventory || variant.allow_backorder)
    return { state: "available" }
  const left = variant.inventory_quantity ?? 0
  if (left <= 0)
    return { state: "sold-out" }
  return left <= FEW ? { state: "few", left } : { state: "available" }
}

/** The most pieces of a variant that one buyer can put into the cart at once. */
export function mostOf(variant: ProductVariant): number {
  const limit = 20
  const isFree = !variant.manage_inventory || variant.allow_backorder
  return isFree ? limit : Math.min(limit, Math.max(1, variant.inventory_quantity ?? 1))
}
