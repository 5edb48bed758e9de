import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

import { shop } from "../../support/browser"
import { rowsOf } from "./database"

/** What the shop has written of payments, by where: its logs, and the rows that a payment leaves behind. */
export async function writtenByTheShop(): Promise<Record<string, string>> {
  const folder = join(shop.dataDir, "logs")
  const logs = readdirSync(folder).map(name => [name, readFileSync(join(folder, name), "utf8")] as const)
  const tables = ["payment_session", "payment", "stripe_event"].map(async table => [
    table,
    (await rowsOf<{ words: string }>(`select t::text as words from ${table} t`)).map(({ words }) => words).join("\n"),
  ] as const)
  return Object.fromEntries([...logs, ...await Promise.all(tables)])
}

/** The cards that stand in a text, whole, with or without the spaces that people type. */
export function cardsIn(text: string, numbers: string[]): string[] {
  const digits = text.replace(/[\s+-]|%20/g, "")
  return numbers.filter(number => digits.includes(number))
}
