import { chmodSync, mkdtempSync, statfsSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { freePort } from "../../scripts/lib/ports.mjs"
import { startPostgres } from "../../scripts/lib/postgres.mjs"
import { migrateTemplate } from "./migrate-template.mjs"

/** Every suite shares one PostgreSQL: the one that DATABASE_URL or DB_HOST names, else an embedded one made for this run. */
export default async function globalSetup() {
  const { env } = process
  if (!env.DB_HOST)
    await (env.DATABASE_URL ? undefined : startOwnPostgres())
  const url = new URL(env.DB_HOST ? "postgres://ignored" : env.DATABASE_URL)
  env.DB_HOST ??= url.hostname
  env.DB_PORT ??= url.port || "5432"
  env.DB_USERNAME ??= decodeURIComponent(url.username)
  env.DB_PASSWORD ??= decodeURIComponent(url.password)
}

/** Memory, where there is enough of it: every test copies a database. */
function quickFolder() {
  try {
    const { bavail, bsize } = statfsSync("/dev/shm")
    return bavail * bsize > 8 * 1024 ** 3 ? "/dev/shm" : tmpdir()
  } catch {
    return tmpdir()
  }
}

async function startOwnPostgres() {
  const folder = mkdtempSync(join(quickFolder(), "craftmart-tests-"))
  chmodSync(folder, 0o711)
  const server = await startPostgres({ folder: join(folder, "postgres"), port: await freePort(), password: "postgres", forTests: true })
  process.env.DATABASE_URL = server.url("postgres")
  globalThis.testPostgres = { server, folder }
  await migrateTemplate(server)
}
