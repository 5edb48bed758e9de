import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs"
import { availableParallelism } from "node:os"
import { dirname, join, resolve } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { Worker } from "node:worker_threads"
import { allSpecs } from "./specs.mjs"

const here = dirname(fileURLToPath(import.meta.url))
const root = resolve(here, "../..")
const WIDTHS = [1200, 800, 400]
/** How many pictures are drawn between two notes of what is done. */
const NOTE_EVERY = 10

/** Where the pictures go when nothing else is said. */
function defaultFolder() {
  return process.env.PICTURES_DIR ?? join(process.env.CRAFTMART_DATA_DIR ?? join(root, ".data"), "pictures")
}

/** The same picture with fewer pixels, where PICTURES_SCALE asks for that: a test wants it soon, not fine. */
function atScale(spec) {
  const scale = Number(process.env.PICTURES_SCALE || 1)
  return { ...spec, width: Math.round(spec.width * scale), height: Math.round(spec.height * scale) }
}

/** A hash of the generator: change it, and every picture is stale. */
function generatorVersion() {
  const sum = createHash("sha1")
  const files = readdirSync(here, { recursive: true }).map(String).filter(f => f.endsWith(".mjs") && !f.includes("test") && f !== "render.mjs").sort()
  for (const file of files)
    sum.update(file).update(readFileSync(join(here, file)))
  return sum.digest("hex")
}

function readNotes(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch {
    // missing or half-written by an older hand: everything is drawn again
    return {}
  }
}

function writeNotes(file, notes) {
  writeFileSync(`${file}.part`, JSON.stringify(notes))
  renameSync(`${file}.part`, file)
}

/** Half-written files of a run that was interrupted more than a minute ago. */
function sweep(folder) {
  for (const file of readdirSync(folder).filter(name => name.endsWith(".part"))) {
    const path = join(folder, file)
    if (Date.now() - statSync(path).mtimeMs > 60_000)
      rmSync(path, { force: true })
  }
}

/**
 * Draws the demo's pictures that are missing or stale.
 * @param {{folder?: string, data?: string, only?: string[], threads?: number, onProgress?: (done: number, total: number) => void}} options
 *   only: names of pictures; drawn even when they are fresh
 * @returns {Promise<{drawn: number, fresh: number}>}
 * @throws {Error} naming the picture that could not be drawn.
 */
export async function renderPictures({ folder = defaultFolder(), data = join(root, "data"), only, threads = availableParallelism(), onProgress = () => {} } = {}) {
  const specs = allSpecs(data).map(atScale)
  const notesFile = join(folder, "pictures.json")
  mkdirSync(folder, { recursive: true })
  sweep(folder)
  const notes = readNotes(notesFile)
  const version = generatorVersion()
  const hashes = new Map(specs.map(spec => [spec.name, createHash("sha1").update(version).update(JSON.stringify(spec)).digest("hex")]))
  const whole = name => WIDTHS.every(width => existsSync(join(folder, `${name}-${width}.webp`)))
  const todo = only ? specs.filter(spec => only.includes(spec.name)) : specs.filter(spec => notes[spec.name] !== hashes.get(spec.name) || !whole(spec.name))
  let done = 0
  onProgress(done, todo.length)
  await eachInWorkers(todo, folder, Math.min(threads, todo.length), (name) => {
    notes[name] = hashes.get(name)
    done++
    if (done % NOTE_EVERY === 0)
      writeNotes(notesFile, notes)
    onProgress(done, todo.length)
  })
  if (todo.length > 0)
    writeNotes(notesFile, notes)
  return { drawn: todo.length, fresh: specs.length - todo.length }
}

/** Hands the specs to worker threads, one at a time each. */
async function eachInWorkers(specs, folder, threads, finished) {
  const queue = [...specs]
  const one = () => new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./worker.mjs", import.meta.url), { workerData: { folder } })
    const next = () => {
      const spec = queue.shift()
      if (spec)
        return worker.postMessage(spec)
      worker.terminate().then(resolve, reject)
    }
    worker.on("error", reject)
    worker.on("message", ({ name, error, code }) => {
      if (error) {
        queue.length = 0
        const cause = code === "ENOSPC" ? `ENOSPC, ${error}` : error
        return worker.terminate().then(() => reject(new Error(`The picture ${name} could not be drawn: ${cause}`)), reject)
      }
      finished(name)
      next()
    })
    next()
  })
  await Promise.all(Array.from({ length: threads }, one))
}

function showProgress(done, total) {
  if (total === 0)
    return
  if (process.stdout.isTTY)
    process.stdout.write(`\rDrawing pictures: ${done} of ${total}${done === total ? "\n" : ""}`)
  else if (done === total || (done > 0 && done % 50 === 0))
    process.stdout.write(`Drawing pictures: ${done} of ${total}\n`)
}

async function main() {
  const { values } = parseArgs({ options: { out: { type: "string" }, only: { type: "string", multiple: true } } })
  const { drawn, fresh } = await renderPictures({ folder: values.out && resolve(values.out), only: values.only, onProgress: showProgress })
  process.stdout.write(`Pictures: ${drawn} drawn, ${fresh} fresh\n`)
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  })
}
