/** The parts of a running shop. */
import { existsSync, mkdirSync, rmSync, symlinkSync } from "node:fs"
import { join } from "node:path"

import { backendHash, hashOf } from "./builds.mjs"
import { ensureDatabase, readNotes, writeNote } from "./database.mjs"
import { Failure } from "./failure.mjs"
import { adopt, isRunning, launch, runOf, takeOver } from "./household.mjs"
import { root } from "./paths.mjs"
import { freePort } from "./ports.mjs"
import { startPostgres } from "./postgres.mjs"
import { isAlive, sleep } from "./processes.mjs"
import { say, step } from "./progress.mjs"
import { failure, medusa, nuxt, runToEnd } from "./programs.mjs"

const built = join(root, ".medusa/server")
const backendFolder = dev => dev ? root : built
const postgresName = "PostgreSQL"
const usualPostgresPort = 54320
const databaseUrl = (port, password) => `postgres://postgres:${password}@localhost:${port}/craftmart`

/** Starts the embedded PostgreSQL and answers the URL of its database. */
export async function startEmbeddedPostgres({ dataDir, postgresPort }, password) {
  const port = await freePort(postgresPort ?? usualPostgresPort)
  if (postgresPort && port !== postgresPort)
    throw new Failure(`Port ${postgresPort} is taken by another program: stop that one, or set POSTGRES_PORT to a free port.`)
  const folder = join(dataDir, "postgres")
  const server = await startPostgres({ folder, port, password })
  adopt({ name: postgresName, pid: server.pid, signal: "SIGINT", port })
  if (server.folder !== folder)
    say(`    (its user cannot reach ${folder}: the data is in ${server.folder})`)
  await ensureDatabase(server.url("postgres"), "craftmart")
  return databaseUrl(port, password)
}

/**
 * The URL of the marketplace's database, for a tool that needs it for a while: a server of yours, the running shop's, or
 * the embedded one, started until `stopAll`.
 */
export async function databaseAtHand(settings, password) {
  if (settings.databaseUrl)
    return settings.databaseUrl
  if (isRunning(settings.dataDir))
    return runningPostgres(settings, password)
  await takeOver(settings.dataDir)
  return startEmbeddedPostgres(settings, password)
}

/** The URL of the embedded database while a shop runs from the same data folder. @throws {Failure} when it has none */
function runningPostgres({ dataDir }, password) {
  const server = runOf(dataDir).members.find(({ name }) => name === postgresName)
  if (!server)
    throw new Failure("The running shop has no embedded database yet: wait until it has started.")
  return databaseUrl(server.port, password)
}

/** Brings the tables, links and search indexes up to the backend's version, unless this very version has been here. */
export async function migrate({ dev }, url, env) {
  const hash = backendHash()
  const notes = await readNotes(url)
  if (notes.migrated === hash)
    return
  await step("migrating the database", async () => {
    await runToEnd({
      name: "Migrating the database",
      command: medusa("db:migrate", "--execute-safe-links", "--execute-safe-search"),
      cwd: backendFolder(dev),
      env,
    })
    await writeNote(url, "migrated", hash)
  })
}

/** Fills the demo marketplace in, once for each state of its data. */
export async function seedOnce(settings, url, env) {
  const hash = hashOf(["data", "src/scripts"])
  const notes = await readNotes(url)
  if (notes.seeded === hash)
    return
  await step("filling in the demo marketplace", async () => {
    await seed(settings, [], env)
    await writeNote(url, "seeded", hash)
  })
}

/** Runs the seed script; what is there already stays as it is. */
export function seed({ dev }, args, env, onLine) {
  const script = dev ? "./src/scripts/seed.ts" : "./src/scripts/seed.js"
  return runToEnd({ name: "Seeding", command: medusa("exec", script, "--", ...args), cwd: backendFolder(dev), env, onLine })
}

/** Starts the backend and waits until it answers. */
export async function startBackend(settings, env) {
  const { dev, dataDir, ports } = settings
  keepStatic(join(dataDir, "static"), backendFolder(dev))
  return startService({
    name: "the backend",
    command: medusa(dev ? "develop" : "start", "--port", String(ports.PORT)),
    cwd: backendFolder(dev),
    env,
    ...outputOf(settings, "backend"),
  }, `http://localhost:${ports.PORT}/health`)
}

/** Starts the storefront and waits until it answers. */
export async function startStorefront(settings, env) {
  const { dev, ports } = settings
  const port = String(ports.STOREFRONT_PORT)
  return startService({
    name: "the storefront",
    command: dev ? nuxt("dev", "--port", port) : [process.execPath, join(root, "storefront/.output/server/index.mjs")],
    cwd: join(root, "storefront"),
    env: { ...env, PORT: port, NITRO_PORT: port },
    ...outputOf(settings, "storefront"),
  }, `http://localhost:${port}/`)
}

/**
 * What admins upload outlives a build: the folder that Medusa serves openly, as it is, is a link to our data. What
 * artisans and buyers upload lies elsewhere and is served with care.
 */
function keepStatic(kept, backend) {
  const served = join(backend, "static")
  mkdirSync(kept, { recursive: true })
  rmSync(served, { recursive: backend === built, force: true })
  if (!existsSync(served))
    symlinkSync(kept, served, "dir")
}

/** In development the output is for the eyes, in production for a file. */
function outputOf({ dev, dataDir }, name) {
  return dev
    ? { onLine: line => say(line && `[${name}] ${line}`) }
    : { log: join(dataDir, "logs", `${name}.log`) }
}

async function startService(options, address) {
  const service = launch(options)
  while (isAlive(service.pid)) {
    if (await answers(address))
      return service
    await sleep(200)
  }
  throw failure(`Starting ${options.name}`, service.output())
}

async function answers(address) {
  try {
    await fetch(address, { signal: AbortSignal.timeout(60_000) })
    return true
  } catch {
    return false
  }
}
