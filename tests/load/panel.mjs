/**
 * What the lists of the admin panel cost in a large marketplace: p95 over HTTP, one request after the other.
 *
 *   npm run seed -- --artisans 10000 --products 100000
 *   node tests/load/panel.mjs --backend http://localhost:9000 --database postgres://… --artisan-orders 1000000
 *
 * The artisan orders are written into that database by SQL, once: never into one that somebody needs.
 */
import { parseArgs } from "node:util"

import pg from "pg"

import { fillPanel } from "./panel-rows.mjs"
import { median, quantile, table } from "./statistics.mjs"

const { values } = parseArgs({
  options: {
    "backend": { type: "string", default: "http://localhost:9000" },
    "database": { type: "string" },
    "artisan-orders": { type: "string", default: "0" },
    "email": { type: "string", default: "admin@craftmart.test" },
    "password": { type: "string", default: "handmade" },
    "rounds": { type: "string", default: "20" },
  },
})

const day = days => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

/** Every list, as it opens and as it costs most. */
const lists = async (database) => {
  const { rows: [{ artisan_id }] } = await database.query("select artisan_id from artisan_order where artisan_id is not null order by id desc limit 1")
  const { rows: [{ order_id }] } = await database.query("select order_id from artisan_order order by id desc limit 1")
  return {
    "overview, 30 days": `/admin/marketplace/overview?from=${day(29)}&to=${day(0)}`,
    "overview, 365 days": `/admin/marketplace/overview?from=${day(364)}&to=${day(0)}`,
    "artisans": "/admin/artisans?limit=20",
    "artisans by name, last page": "/admin/artisans?limit=20&order=name&offset=9960",
    "artisans by sales": "/admin/artisans?limit=20&order=-sales",
    "artisans by rating": "/admin/artisans?limit=20&order=-rating",
    "artisans by products": "/admin/artisans?limit=20&order=-products",
    "artisans, searched": "/admin/artisans?limit=20&q=weber",
    "an artisan's numbers": `/admin/marketplace/artisans/${artisan_id}`,
    "an artisan's products": `/admin/artisans/${artisan_id}/products?limit=5`,
    "artisan orders": "/admin/artisan-orders?limit=20",
    "artisan orders to be sent": "/admin/artisan-orders?limit=20&status=pending",
    "artisan orders of a month": `/admin/artisan-orders?limit=20&from=${day(60)}&to=${day(30)}`,
    "artisan orders, page 5,000": "/admin/artisan-orders?limit=20&offset=100000",
    "artisan orders, searched (rare)": "/admin/artisan-orders?limit=20&q=1234567",
    "artisan orders, searched (common)": "/admin/artisan-orders?limit=20&q=bowl",
    "artisan orders of an artisan": `/admin/artisan-orders?limit=5&artisan_id=${artisan_id}`,
    "parts of an order": `/admin/artisan-orders?order_id=${order_id}`,
    "notices": "/admin/sale-notices?limit=20",
    "notices, parked": "/admin/sale-notices?limit=20&status=parked",
    "notices, searched": `/admin/sale-notices?limit=20&q=${artisan_id}`,
    "ledger": "/admin/ledger?limit=20",
    "ledger of an artisan": `/admin/ledger?limit=5&artisan_id=${artisan_id}`,
    "reviews": "/admin/reviews?limit=20",
    "reviews of an artisan": `/admin/reviews?limit=5&owner_id=${artisan_id}`,
    "audit log": "/admin/audit-entries?limit=20",
    "products": "/admin/products?limit=20",
  }
}

const database = new pg.Client({ connectionString: values.database })
await database.connect()
if (values["artisan-orders"] !== "0")
  await fillPanel(database, Number(values["artisan-orders"]))
const headers = await signIn()
const rows = []
for (const [title, path] of Object.entries(await lists(database)))
  rows.push([title, ...await measure(path)])
console.log(table(["", "median", "p95"], rows))
await database.end()

async function signIn() {
  const answer = await fetch(`${values.backend}/auth/user/emailpass`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: values.email, password: values.password }),
  })
  const { token } = await answer.json()
  return { authorization: `Bearer ${token}` }
}

async function measure(path) {
  const times = []
  for (let round = -2; round < Number(values.rounds); round++) {
    const began = performance.now()
    const answer = await fetch(values.backend + path, { headers })
    const text = await answer.text()
    if (!answer.ok)
      throw new Error(`${path}: ${text}`)
    if (round >= 0)
      times.push(performance.now() - began)
  }
  return [median(times), quantile(times, 0.95)].map(time => `${time.toFixed(0)} ms`)
}
