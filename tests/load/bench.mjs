/**
 * `npm run bench`: what the marketplace costs, as Markdown tables on the standard output. Not a test: figures differ
 * between machines, so only ratios and counts of the same run say something.
 */
import { parseArgs } from "node:util"

import pg from "pg"

import { publishableKey } from "../../scripts/lib/database.mjs"
import { startShop } from "../support/shop.mjs"
import { startBareServer } from "./bare-server.mjs"
import { storeOf } from "./carts.mjs"
import { measureLists } from "./lists.mjs"
import { loadPages } from "./pages.mjs"
import { compareRatings } from "./ratings.mjs"
import { compareTimes, countStatements } from "./split.mjs"
import { measureStats } from "./stats.mjs"
import { table } from "./statistics.mjs"

const { values: { rounds, seconds } } = parseArgs({
  options: { rounds: { type: "string", default: "40" }, seconds: { type: "string", default: "10" } },
})

// Like the plain Medusa beside it, the shop only answers requests here: the jobs of a worker would blur the counts.
const shop = await startShop({ MEDUSA_WORKER_MODE: "server" })
const database = new pg.Client({ connectionString: shop.databaseUrl })
let bareServer
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.on(signal, () => void end().then(() => process.exit(130)))

try {
  bareServer = await startBareServer(shop.databaseUrl)
  await database.connect()
  const key = await publishableKey(shop.databaseUrl)
  const full = storeOf(shop.backendUrl, key)
  const bare = storeOf(bareServer.url, key)
  const { regions } = await full("/regions")
  const regionId = regions.find(region => region.currency_code === "eur").id
  const parts = { full, bare, database, regionId }

  console.log("\n## Completing a cart of three artisans\n")
  const times = await compareTimes(parts, Number(rounds))
  console.log(table(["", "median", "p95"], [["with the plugins", ...milliseconds(times.full)], ["without", ...milliseconds(times.bare)]]))
  console.log(`\nRatio of the medians: **${times.ratio.toFixed(2)}**`)

  console.log("\n## SQL statements to complete a cart\n")
  const counts = await countStatements(parts)
  console.log(table(["artisans", "lines", "with", "without", "added"], counts.map(row => [row.artisans, row.lines, row.full, row.bare, row.added])))

  console.log("\n## Pages, 8 connections\n")
  const pages = await loadPages(await targets(full, key, regionId), Number(seconds))
  console.log(table(["", "requests/s", "p95", "failed"], pages.map(({ title, perSecond, p95, failed }) => [title, perSecond.toFixed(1), `${p95.toFixed(0)} ms`, failed])))

  console.log("\n## An artisan's numbers of a year\n")
  const numbers = await measureStats({ database, backendUrl: shop.backendUrl, email: "artisan1@craftmart.test", password: "handmade" })
  console.log(table(["orders", "first look", "median", "p95", "after a sale"], numbers.map(({ orders, first, afterSale, ...usual }) => [orders, ...[first, usual.median, usual.p95, afterSale].map(time => `${time.toFixed(0)} ms`)])))

  console.log("\n## An artisan's lists, with 10,000 products and 100,000 orders\n")
  const lists = await measureLists({ database, backendUrl: shop.backendUrl, dataDir: shop.dataDir, email: "artisan1@craftmart.test", password: "handmade" })
  console.log(table(["", "found", "median", "p95"], lists.map(({ title, count, ...time }) => [title, count.toLocaleString("en"), ...milliseconds(time)])))
} finally {
  await end()
}
await compareRatings()

async function end() {
  await database.end()
  bareServer?.stop()
  await shop.stop()
}

async function targets(store, key, regionId) {
  const { products: [{ handle }] } = await store("/products?limit=1&fields=handle")
  const headers = { "x-publishable-api-key": key, "content-type": "application/json" }
  const search = { entity: "product", fields: ["id", "handle", "title", "thumbnail", "artisan_name", "price_eur"], pagination: { take: 24 }, search_options: { facets: ["in_stock"] } }
  return [
    { title: "listing page", url: `${shop.storefrontUrl}/products` },
    { title: "its search", url: `${shop.backendUrl}/store/search`, method: "POST", headers, body: JSON.stringify(search) },
    { title: "product page", url: `${shop.storefrontUrl}/products/${handle}` },
    { title: "its product", url: `${shop.backendUrl}/store/products?handle=${handle}&region_id=${regionId}`, headers },
  ]
}

function milliseconds({ median, p95 }) {
  return [median, p95].map(value => `${value.toFixed(0)} ms`)
}
