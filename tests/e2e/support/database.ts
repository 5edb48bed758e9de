import { Client } from "pg"

import { shop } from "../../support/browser"

/** Rows of the shop's own database: for choosing goods, and for what no page tells. */
export async function rowsOf<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: shop.databaseUrl })
  await client.connect()
  try {
    return (await client.query(sql, values)).rows as Row[]
  } finally {
    await client.end()
  }
}
