interface Connection { raw: (sql: string) => Promise<{ rows: Record<string, unknown>[] }> }

/** How many rows every table of the database has, deleted ones included. */
export async function countRows(connection: Connection): Promise<Record<string, number>> {
  const { rows: tables } = await connection.raw("select tablename from pg_tables where schemaname = 'public' order by 1")
  const counts: Record<string, number> = {}
  for (const { tablename } of tables) {
    const { rows: [row] } = await connection.raw(`select count(*)::int as count from "${String(tablename)}"`)
    counts[String(tablename)] = Number(row?.count)
  }
  return counts
}
