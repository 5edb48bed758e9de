/**
 * Everything that this run started, and nothing else. Each program leads a process group of its own, so that a Ctrl-C in
 * the terminal reaches only us and we end them in order, the last one first. What runs is noted in `run.json`, by number
 * and starting time: a run that was killed itself is tidied up by the next one.
 */
import { spawn } from "node:child_process"
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { createInterface } from "node:readline"

import { Failure } from "./failure.mjs"
import { isAlive, sleep, startedAt } from "./processes.mjs"

const patience = 15_000
const members = []
let notes

/** Notes from here on what runs in this data folder. @throws {Failure} when another run is at it */
export async function takeOver(dataDir) {
  const path = join(dataDir, "run.json")
  const before = runOf(dataDir)
  if (before && isSame(before.launcher))
    throw new Failure(`CraftMart is already running from here (process ${before.launcher.pid}): stop it first, or set CRAFTMART_DATA_DIR, PORT and STOREFRONT_PORT for a second one.`)
  for (const left of before?.members.reverse() ?? []) {
    if (isSame(left))
      await end(left)
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o755 })
  notes = path
  note()
}

/** What the last run in this data folder noted, or undefined. */
export function runOf(dataDir) {
  const path = join(dataDir, "run.json")
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined
}

/** Whether a run holds this data folder right now. */
export function isRunning(dataDir) {
  const run = runOf(dataDir)
  return run !== undefined && isSame(run.launcher)
}

/**
 * Starts a program of ours.
 * @param {{name: string, command: string[], cwd: string, env: object, log?: string, onLine?: (line: string) => void}} options
 *   its output goes to the file `log`, or line by line to `onLine`
 * @returns {{name: string, pid: number, ended: Promise<number>, output: () => string}}
 */
export function launch({ name, command: [program, ...args], cwd, env, log, onLine }) {
  const chunks = []
  const file = log && openLog(log)
  const child = spawn(program, args, { cwd, env, detached: true, stdio: file ? ["ignore", file, file] : ["ignore", "pipe", "pipe"] })
  if (file)
    closeSync(file)
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", chunk => chunks.push(chunk))
    if (stream && onLine)
      createInterface({ input: stream }).on("line", onLine)
  }
  const member = { name, pid: child.pid, signal: "SIGTERM", group: true }
  const ended = new Promise((resolve) => {
    child.on("error", (error) => {
      chunks.push(error.message)
      resolve(1)
    })
    child.on("close", code => resolve(code ?? 1))
  }).finally(() => forget(member))
  enrol(member)
  return { name, pid: child.pid, ended, output: () => log ? readFileSync(log, "utf8") : chunks.join("") }
}

/** Adds a server that was started elsewhere (PostgreSQL). */
export function adopt(member) {
  enrol(member)
}

/** Ends everything, the last one started first, each before the next. */
export async function stopAll(onEnd = () => {}) {
  while (members.length > 0) {
    const member = members.at(-1)
    await end(member)
    forget(member)
    onEnd(member.name)
  }
  if (notes)
    rmSync(notes, { force: true })
}

/** Ends one program in order, by force when it does not hear. */
export async function end({ pid, signal, group }) {
  const target = group ? -pid : pid
  send(target, signal)
  for (let waited = 0; isAlive(pid); waited += 50) {
    if (waited === patience)
      send(target, group ? "SIGKILL" : "SIGQUIT")
    await sleep(50)
  }
  if (group)
    send(target, "SIGKILL")
}

function send(target, signal) {
  try {
    process.kill(target, signal)
  } catch (error) {
    if (error.code !== "ESRCH")
      throw error
  }
}

function enrol(member) {
  members.push({ ...member, startedAt: startedAt(member.pid) })
  note()
}

function forget({ pid }) {
  const at = members.findIndex(member => member.pid === pid)
  if (at >= 0)
    members.splice(at, 1)
  note()
}

function note() {
  if (notes && existsSync(dirname(notes)))
    writeFileSync(notes, JSON.stringify({ launcher: { pid: process.pid, startedAt: startedAt(process.pid) }, members }))
}

function isSame({ pid, startedAt: time }) {
  return isAlive(pid) && startedAt(pid) === time
}

function openLog(path) {
  mkdirSync(dirname(path), { recursive: true })
  return openSync(path, "w")
}
