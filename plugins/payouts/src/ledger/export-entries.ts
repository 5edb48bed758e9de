import { csvLine } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { filtered } from "./list-entries"
import type { EntryFilters } from "./list-entries"

/** How many rows are in the memory at a time. */
const BATCH = 500

const columns = ["entry_id", "written_at", "kind", "artisan_id", "artisan", "amount", "currency_code", "display_id", "order_id", "artisan_order_id", "reason"] as const

type ExportRow = Record<(typeof columns)[number], string | number | null> & { entry_id: string }

function nextBatch(knex: Knex, filters: EntryFilters, after: string): Promise<ExportRow[]> {
  return filtered(knex, filters)
    .leftJoin("order as o", "o.id", "entry.order_id")
    .leftJoin("artisan", "artisan.id", "entry.artisan_id")
    .where("entry.id", ">", after)
    .orderBy("entry.id")
    .limit(BATCH)
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
export async function* exportEntries(knex: Knex, filters: EntryFilters): AsyncGenerator<string> {
  yield csvLine(columns)
  for (let after = "", rows: ExportRow[] = []; ; after = rows.at(-1)?.entry_id ?? after) {
    rows = await nextBatch(knex, filters, after)
    if (rows.length > 0)
      yield rows.map(row => csvLine(columns.map(column => row[column]))).join("")
    if (rows.length < BATCH)
      return
  }
}
