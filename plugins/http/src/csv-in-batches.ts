import { csvLine } from "./csv"
import type { Cell } from "./csv"

/** How many rows are in the memory at a time. */
const BATCH = 500

/**
 * A CSV file in pieces, however many rows it has: the names of the columns, then batch after batch.
 * @param read answers the next rows, so many at most, in the order of `key`, whose values all come after `after`
 */
export async function* csvInBatches<Column extends string, Key extends Column>(
  columns: readonly Column[],
  key: Key,
  read: (after: string, limit: number) => Promise<readonly (Record<Column, Cell> & Record<Key, string>)[]>,
): AsyncGenerator<string> {
  yield csvLine(columns)
  let after = ""
  for (;;) {
    const rows = await read(after, BATCH)
    if (rows.length > 0)
      yield rows.map(row => csvLine(columns.map(column => row[column]))).join("")
    if (rows.length < BATCH)
      return
    after = rows.at(-1)?.[key] ?? after
  }
}
