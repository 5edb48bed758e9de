import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"

/** A sale as the numbers see it; amounts in major units, one line each. */
export interface Sale { at: string, total: number, commission: number, currency: string, product_id: string, quantity: number, status?: string }

const raw = (value: number) => JSON.stringify({ value: String(value), precision: 20 })

function amounts(columns: Record<string, number>) {
  return Object.fromEntries(Object.entries(columns).flatMap(([column, value]) => [[column, value], [`raw_${column}`, raw(value)]]))
}

/** Writes artisan orders of the past as a split would have. @returns their ids. */
export async function insertSales(knex: Knex, artisan_id: string, sales: Sale[]): Promise<string[]> {
  const ids = sales.map(() => generateEntityId(undefined, "aord"))
  await knex.batchInsert("artisan_order", sales.map((sale, index) => ({
    id: ids[index],
    order_id: generateEntityId(undefined, "order"),
    artisan_id,
    status: sale.status ?? "pending",
    currency_code: sale.currency,
    commission_bps: 1000,
    created_at: sale.at,
    ...amounts({ items_total: sale.total, shipping_total: 0, tax_total: 0, discount_total: 0, total: sale.total, commission_total: sale.commission }),
  })))
  await knex.batchInsert("artisan_order_line", sales.map((sale, index) => ({
    id: generateEntityId(undefined, "aoline"),
    artisan_order_id: ids[index],
    line_item_id: generateEntityId(undefined, "ordli"),
    product_id: sale.product_id,
    title: "Bowl",
    quantity: sale.quantity,
    ...amounts({ unit_price: sale.total / sale.quantity, items_total: sale.total, tax_total: 0, discount_total: 0, total: sale.total }),
  })))
  return ids
}
