import { csvInBatches } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { filtered } from "./list-entries"
import type { EntryFilters } from "./list-entries"

const columns = ["entry_id", "written_at", "kind", "artisan_id", "artisan", "amount", "currency_code", "display_id", "order_id", "artisan_order_id", "reason"] as const

type ExportRow = Record<(typeof columns)[number], string | number | null> & { entry_id: string }

function nextBatch(knex: Knex, filters: EntryFilters, after: string, limit: number): Promise<ExportRow[]> {
  return filtered(knex, filters)
    .leftJoin("order as o", "o.id", "entry.order_id")
    .leftJoin("artisan", "artisan.id", "entry.artisan_id")
    .where("entry.id", ">", after)
    .orderBy("entry.id")
    .limit(limit)
    .select<ExportRow[]>(
      "entry.id as entry_id",
      knex.raw(`to_char(entry.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as written_at`),
      "entry.kind",
      "entry.artisan_id",
      "artisan.name as artisan",
      knex.raw("entry.amount::float8 as amount"),
      "entry.currency_code",
      "o.display_id",
      "entry.order_id",
      "entry.artisan_order_id",
      "entry.reason",
    )
}

/** All entries that match, in the order in which they were written, as pieces of a CSV file; read batch by batch, however many they are. */
export function exportEntries(knex: Knex, filters: EntryFilters): AsyncGenerator<string> {
  return csvInBatches(columns, "entry_id", (after, limit) => nextBatch(knex, filters, after, limit))
}
