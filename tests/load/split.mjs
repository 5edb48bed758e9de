/** What the split adds to the completion of a cart: time, and SQL statements. */
import { setTimeout } from "node:timers/promises"

import { complete, readyCart, variantsByArtisan } from "./carts.mjs"
import { median, quantile } from "./statistics.mjs"

const warmUps = 3
const shapes = [1, 3, 20].flatMap(artisans => [1, 10].map(lines => ({ artisans, lines })))

/**
 * Completes carts of three artisans with and without our plugins, by turns, in the same run.
 * @returns medians and 95th percentiles in milliseconds, and the ratio of the medians
 */
export async function compareTimes({ full, bare, database, regionId }, rounds) {
  const variants = (await variantsByArtisan(database, 1)).slice(0, 3).flat()
  const times = { full: [], bare: [] }
  for (let round = -warmUps; round < rounds; round++) {
    for (const [name, store] of turns(round, { full, bare })) {
      const time = await complete(store, await readyCart(full, regionId, variants))
      if (round >= 0)
        times[name].push(time)
    }
  }
  const of = values => ({ median: median(values), p95: quantile(values, 0.95) })
  return { full: of(times.full), bare: of(times.bare), ratio: median(times.full) / median(times.bare) }
}

/** Milliseconds in which what an order sets off in the same process is done, too. */
const AFTERMATH = 1_000

/** Statements from the request on, for carts of each shape. */
export async function countStatements(parts) {
  await parts.database.query("create extension if not exists pg_stat_statements")
  const rows = []
  for (const { artisans, lines } of shapes) {
    const groups = (await variantsByArtisan(parts.database, lines)).slice(0, artisans)
    if (groups.length < artisans)
      continue
    const full = await fewest(parts, parts.full, groups.flat())
    const bare = await fewest(parts, parts.bare, groups.flat())
    rows.push({ artisans, lines: groups.flat().length, full, bare, added: full - bare })
  }
  return rows
}

/** The smallest of some counts: jobs in the background can only add to one. */
async function fewest({ full, database, regionId }, store, variants) {
  const counts = []
  for (let round = 0; round < 4; round++) {
    const cart = await readyCart(full, regionId, variants)
    await database.query("select pg_stat_statements_reset()")
    await complete(store, cart)
    await setTimeout(AFTERMATH)
    const { rows } = await database.query("select sum(calls)::int as calls from pg_stat_statements where query not like '%pg_stat_statements%'")
    counts.push(rows[0].calls)
  }
  return Math.min(...counts)
}

/** Each goes first in every other round. */
function turns(round, stores) {
  const entries = Object.entries(stores)
  return round % 2 === 0 ? entries : entries.reverse()
}
