import type { CommissionSale } from "@craftmart/artisan-orders/types"
import { proportion } from "@craftmart/money"

/** A rule that is in force: of an artisan, of a category, or of everybody. */
export interface RateRule {
  readonly artisan_id: string | null
  readonly category_id: string | null
  readonly bps: number
}

/** Categories of products by product id, the nearest first: its own ones, then those above them. */
export type ProductCategories = ReadonlyMap<string, readonly string[]>

/**
 * The commission of each artisan in a sale, in basis points: the artisan's own rule; else the rate in the artisan's
 * profile; else the mean of what the rules of its goods' categories (else everybody's rule) say, weighted by the
 * goods' worth, so that one rate is frozen on the part. An artisan whom no rule names is left to the plugin's default.
 */
export function chooseRates(sale: CommissionSale, rules: readonly RateRule[], categories: ProductCategories): Map<string, number> {
  const ruleOf = (key: "artisan_id" | "category_id", id: string) => rules.find(rule => rule[key] === id)?.bps
  const everybody = rules.find(rule => rule.artisan_id === null && rule.category_id === null)?.bps ?? sale.default_bps
  const rateOf = (product_id: string | null) => {
    const named = (categories.get(product_id ?? "") ?? []).map(id => ruleOf("category_id", id))
    return named.find(bps => bps !== undefined) ?? everybody
  }
  return new Map([...sale.artisans].map(([artisan_id, own]) => {
    const goods = sale.lines.filter(line => line.artisan_id === artisan_id)
    return [artisan_id, ruleOf("artisan_id", artisan_id) ?? own ?? meanOf(goods.map(line => ({ bps: rateOf(line.product_id), worth: line.worth })))]
  }))
}

/** The mean of rates, each counted as much as its goods are worth; of goods that are worth nothing each counts the same. */
function meanOf(rates: readonly { bps: number, worth: bigint }[]): number {
  const all = rates.reduce((sum, { worth }) => sum + worth, 0n)
  const weighted = all > 0n ? rates : rates.map(rate => ({ ...rate, worth: 1n }))
  const total = all > 0n ? all : BigInt(rates.length)
  return Number(proportion(weighted.reduce((sum, { bps, worth }) => sum + BigInt(bps) * worth, 0n), 1n, total))
}
