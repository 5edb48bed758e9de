import assert from "node:assert/strict"
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, test } from "node:test"

import pg from "pg"

import { Failure } from "../lib/failure.mjs"
import { freePort } from "../lib/ports.mjs"
import { startPostgres } from "../lib/postgres.mjs"
import { isAlive } from "../lib/processes.mjs"

const home = mkdtempSync(join(tmpdir(), "craftmart-postgres-"))
const folder = join(home, "data/postgres")
let port

before(async () => {
  chmodSync(home, 0o711)
  port = await freePort()
})
after(() => rmSync(home, { recursive: true, force: true }))

const start = () => startPostgres({ folder, port, password: "a password", forTests: true })

async function ask(server, question) {
  const client = new pg.Client({ connectionString: server.url("postgres") })
  await client.connect()
  const { rows } = await client.query(question)
  await client.end()
  return rows
}

test("the data are there again after a stop", async () => {
  const first = await start()
  await ask(first, "create table pots as select 7 as number")
  await first.stop()
  assert.equal(isAlive(first.pid), false)
  const second = await start()
  assert.deepEqual(await ask(second, "select number from pots"), [{ number: 7 }])
  await second.stop()
})

test("only who knows the password gets in", async () => {
  const server = await start()
  await assert.rejects(new pg.Client({ connectionString: server.url("postgres").replace("a password", "a guess") }).connect(), { code: "28P01" })
  await server.stop()
})

test("a server that was killed, and whose number another process has now, is started again", async () => {
  const first = await start()
  process.kill(first.pid, "SIGKILL")
  while (isAlive(first.pid))
    await new Promise(resolve => setTimeout(resolve, 20))
  const lock = join(first.folder, "postmaster.pid")
  writeFileSync(lock, readFileSync(lock, "utf8").replace(/^\d+/, String(process.pid)))
  const second = await start()
  assert.deepEqual(await ask(second, "select number from pots"), [{ number: 7 }])
  await second.stop()
})

test("a server that a killed run left behind is ended in order before the next one starts", async () => {
  const left = await start()
  const next = await start()
  assert.equal(isAlive(left.pid), false)
  assert.deepEqual(await ask(next, "select number from pots"), [{ number: 7 }])
  await next.stop()
})

test("data of another major version are refused in words", async () => {
  const version = join(folder, "PG_VERSION")
  const made = readFileSync(version, "utf8")
  writeFileSync(version, "12\n")
  await assert.rejects(start(), error => error instanceof Failure && /written by PostgreSQL 12/.test(error.message))
  writeFileSync(version, made)
})
