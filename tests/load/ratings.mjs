/**
 * A part of `npm run bench`, and `node tests/load/ratings.mjs` by itself: what it costs to write one more review of a
 * product that has many, with the rating kept by the trigger, and with all reviews read again as the design's first idea
 * did. Then the first and the last page of a list. Figures differ between machines; the ratios of one run say something.
 */
import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

import pg from "pg"

import { freePort } from "../../scripts/lib/ports.mjs"
import { startPostgres } from "../../scripts/lib/postgres.mjs"
import { makeReviewTables } from "./review-tables.mjs"
import { median, table } from "./statistics.mjs"

const sizes = [10, 1_000, 100_000]
const rounds = 30
let written = 0

/** Prints both tables. */
export async function compareRatings() {
  const folder = mkdtempSync(join(tmpdir(), "craftmart-ratings-"))
  chmodSync(folder, 0o711)
  const server = await startPostgres({ folder: join(folder, "postgres"), port: await freePort(), password: "postgres" })
  const database = new pg.Client({ connectionString: server.url("postgres") })
  try {
    await database.connect()
    await makeReviewTables(database)
    console.log("\n## One more review, median of the transaction\n")
    console.log(table(["reviews of the product", "kept by the trigger", "all reviews read again", "ratio"], await measureWrites(database)))
    console.log(`\n## A page of ten of ${sizes.at(-1).toLocaleString("en")} reviews\n`)
    console.log(table(["page", "median"], await measurePages(database)))
  } finally {
    await database.end()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureWrites(database) {
  const rows = []
  for (const size of sizes) {
    await fill(database, size)
    const kept = await time(() => write(database, size))
    await database.query("alter table review disable trigger user")
    const reread = await time(() => writeAndReadAgain(database, size))
    await database.query("alter table review enable trigger user")
    rows.push([size.toLocaleString("en"), milliseconds(kept), milliseconds(reread), (reread / kept).toFixed(1)])
  }
  return rows
}

async function fill(database, size) {
  await database.query(`
    insert into review (id, product_id, customer_id, order_id, line_item_id, owner_id, status, rating, content, helpful_count, created_at)
    select 'rev_' || $1::text || '_' || n, 'prod_' || $1, 'cus_' || n, 'order_' || n, 'ordli_' || n, 'art_' || $1, 'published', 1 + n % 5, repeat('word ', 40), n % 97, now() - n * interval '1 minute'
    from generate_series(1, $1::int) n`, [size])
  await database.query("vacuum analyze review")
}

async function insert(database, size) {
  written += 1
  await database.query(`
    insert into review (id, product_id, customer_id, order_id, line_item_id, owner_id, status, rating, content)
    values ($1, $2, $1, $1, $1, $3, 'published', $4, 'One more')`, [`more_${written}`, `prod_${size}`, `art_${size}`, 1 + written % 5])
}

async function write(database, size) {
  await database.query("begin")
  await insert(database, size)
  await database.query("commit")
}

/** What the design's document sketched: read, compute, write back. Nothing stops two of these from losing one review. */
async function writeAndReadAgain(database, size) {
  await database.query("begin")
  await insert(database, size)
  const { rows } = await database.query("select rating from review where product_id = $1 and status = 'published' and deleted_at is null", [`prod_${size}`])
  const counts = [1, 2, 3, 4, 5].map(star => rows.filter(({ rating }) => rating === star).length)
  await database.query("update product_rating set count_1 = $2, count_2 = $3, count_3 = $4, count_4 = $5, count_5 = $6 where product_id = $1", [`prod_${size}`, ...counts])
  await database.query("commit")
}

async function time(work) {
  const times = []
  for (let round = -3; round < rounds; round++) {
    const start = performance.now()
    await work()
    if (round >= 0)
      times.push(performance.now() - start)
  }
  return median(times)
}

async function measurePages(database) {
  const size = sizes.at(-1)
  const where = "product_id = $1 and status = 'published' and deleted_at is null"
  const order = "order by created_at desc, id desc limit 10"
  const { rows: [last] } = await database.query(`select created_at::text as at, id from review where ${where} order by created_at, id offset 10 limit 1`, [`prod_${size}`])
  const first = await time(() => database.query(`select * from review where ${where} ${order}`, [`prod_${size}`]))
  const byCursor = await time(() => database.query(`select * from review where ${where} and (created_at, id) < ($2::timestamptz, $3) ${order}`, [`prod_${size}`, last.at, last.id]))
  const byOffset = await time(() => database.query(`select * from review where ${where} ${order} offset $2`, [`prod_${size}`, size]))
  return [["first", milliseconds(first)], ["last, by cursor", milliseconds(byCursor)], ["last, by offset", milliseconds(byOffset)]]
}

function milliseconds(value) {
  return `${value.toFixed(2)} ms`
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await compareRatings()
