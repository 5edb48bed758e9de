import { csvInBatches } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { whereFilters } from "../reads/filters"
import type { PartFilters } from "../reads/filters"

const columns = [
  "display_id",
  "artisan_order_id",
  "order_id",
  "artisan",
  "status",
  "placed_at",
  "currency_code",
  "items_total",
  "discount_total",
  "shipping_total",
  "tax_total",
  "total",
  "commission_total",
  "refunded_total",
  "commission_reversed",
] as const

type ExportRow = Record<(typeof columns)[number], string | number | null> & { artisan_order_id: string, placed_at: string }

const refunded = (column: string) => `(
  select coalesce(sum(refund.${column}), 0) from artisan_order_refund refund
  where refund.artisan_order_id = artisan_order.id and refund.status = 'succeeded' and refund.deleted_at is null
)::float8`

function nextBatch(knex: Knex, filters: PartFilters, after: string, limit: number): Promise<ExportRow[]> {
  const amounts = ["items_total", "discount_total", "shipping_total", "tax_total", "total", "commission_total"]
  return whereFilters(knex("artisan_order"), filters)
    .join("order", "order.id", "artisan_order.order_id")
    .leftJoin("artisan", "artisan.id", "artisan_order.artisan_id")
    .where("artisan_order.id", ">", after)
    .orderBy("artisan_order.id")
    .limit(limit)
    .select<ExportRow[]>(
      "order.display_id",
      "artisan_order.id as artisan_order_id",
      "artisan_order.order_id",
      "artisan.name as artisan",
      "artisan_order.status",
      knex.raw(`to_char(artisan_order.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as placed_at`),
      "artisan_order.currency_code",
      ...amounts.map(column => knex.raw(`artisan_order.${column}::float8 as ${column}`)),
      knex.raw(`${refunded("amount")} as refunded_total`),
      knex.raw(`${refunded("commission_reversed")} as commission_reversed`),
    )
}

/** All artisan orders that match, oldest first, as pieces of a CSV file; read batch by batch, however many they are. */
export function exportParts(knex: Knex, filters: PartFilters): AsyncGenerator<string> {
  return csvInBatches(columns, "artisan_order_id", (after, limit) => nextBatch(knex, filters, after, limit))
}
