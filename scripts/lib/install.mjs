/** Whether node_modules is whole, and `npm ci` when it is not. Built-ins only: this runs on a bare clone. */
import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"

import { Failure, isDiskFull } from "./failure.mjs"

const markerName = "node_modules/.craftmart-install.json"

/**
 * Whole means: installed from this lock file to the end, and every package's folder still there.
 * Our own marker says so, or npm's hidden lock file, which npm writes last, when somebody installed by hand.
 * @param {string} root
 */
export function isInstalled(root) {
  const marker = readJson(join(root, markerName))
  const lock = readJson(join(root, "package-lock.json"))
  const byUs = marker?.lock === lockHash(root)
  return (byUs || isInstalledByHand(root, lock)) && missingPackages(root, lock).length === 0
}

/** Installs what the lock file says; a half-finished node_modules is replaced. */
export async function install(root) {
  rmSync(join(root, markerName), { force: true })
  const output = []
  const npm = process.env.npm_execpath?.endsWith(".js") ? [process.execPath, process.env.npm_execpath] : ["npm"]
  const [program, ...first] = npm
  const child = spawn(program, [...first, "ci", "--include=dev", "--no-audit", "--no-fund"], {
    cwd: root,
    // CI: no tool may put hooks into the checkout unasked.
    env: { ...process.env, CI: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  })
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", chunk => output.push(chunk))
  const code = await new Promise((resolve) => {
    child.on("error", (error) => { output.push(error.message); resolve(1) })
    child.on("close", resolve)
  })
  if (code !== 0)
    throw failure(output.join(""))
  markInstalled(root)
}

/** Remembers that node_modules is whole for this lock file. */
export function markInstalled(root) {
  writeFileSync(join(root, markerName), JSON.stringify({ lock: lockHash(root) }))
}

function failure(output) {
  if (isDiskFull(output))
    return new Failure("The disk is full: make room and start again, the install will begin anew.")
  const errors = output.split("\n").filter(line => /error|ERR!/i.test(line)).slice(0, 4)
  return new Failure(`The packages could not be installed ("npm ci"): ${errors.join(" ") || output.slice(-300)}`)
}

function lockHash(root) {
  return createHash("sha256").update(readFileSync(join(root, "package-lock.json"))).digest("hex")
}

function isInstalledByHand(root, lock) {
  const hidden = readJson(join(root, "node_modules/.package-lock.json"))
  return hidden !== undefined && needed(lock).every(([path, { version }]) => hidden.packages[path]?.version === version)
}

function missingPackages(root, lock) {
  return needed(lock).filter(([path]) => !existsSync(join(root, path, "package.json")))
}

/** The packages that every machine gets: the others depend on the platform. */
function needed(lock) {
  return Object.entries(lock.packages).filter(([path, entry]) => path.includes("node_modules/") && !entry.optional && !entry.devOptional && !entry.peer && !entry.link)
}

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined
}
