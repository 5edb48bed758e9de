/** What an artisan's lists cost with 10,000 products and 100,000 orders. */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"

import { root } from "../../scripts/lib/paths.mjs"
import { signIn } from "./sign-in.mjs"
import { times } from "./statistics.mjs"

const PRODUCTS = 10_000

const lists = [
  ["products", "/artisan/products?limit=50"],
  ["products, the last page", "/artisan/products?limit=50&offset=9900"],
  ["products by a word", "/artisan/products?limit=50&q=bowl"],
  ["products that run out", "/artisan/products?limit=50&stock=low"],
  ["orders", "/artisan/orders?limit=20"],
  ["orders, the last page", "/artisan/orders?limit=20&offset=99900"],
  ["orders of a status", "/artisan/orders?limit=20&status=delivered"],
  ["orders by a word", "/artisan/orders?limit=20&q=nobody"],
]

/** Copies of the demo's products until there are enough, all of them this artisan's. */
async function giveProducts(database, dataDir, artisanId) {
  const args = [join(root, "scripts/seed.mjs"), "--artisans", "24", "--products", String(PRODUCTS + 240)]
  const seed = spawn(process.execPath, args, { cwd: root, env: { ...process.env, CRAFTMART_DATA_DIR: dataDir }, stdio: "ignore" })
  const [code] = await once(seed, "exit")
  if (code !== 0)
    throw new Error(`Seeding ended with ${code}`)
  await database.query("update artisan_product set artisan_id = $1 where product_id in (select id from product where handle ~ '-[0-9]+$')", [artisanId])
  await database.query("analyze")
}

/** Milliseconds of each list; the artisan has the orders of `stats.mjs` already. */
export async function measureLists({ database, backendUrl, dataDir, email, password }) {
  const { headers, artisan } = await signIn(backendUrl, email, password)
  await giveProducts(database, dataDir, artisan.id)
  const rows = []
  for (const [title, path] of lists) {
    const read = async () => {
      const answer = await fetch(`${backendUrl}${path}`, { headers })
      const body = await answer.json()
      if (!answer.ok)
        throw new Error(body.message)
      return body.count
    }
    const count = await read()
    rows.push({ title, count, ...await times(read) })
  }
  return rows
}
