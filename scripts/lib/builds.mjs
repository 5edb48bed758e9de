/** What is built from what, and whether it is stale: a build belongs to the hash of its sources. */
import { createHash } from "node:crypto"
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"

import { step } from "./progress.mjs"
import { medusa, npm, nuxt, runToEnd } from "./programs.mjs"
import { root } from "./paths.mjs"
import { plugins } from "../link-plugins.mjs"

const memory = join(root, "node_modules/.cache/craftmart/builds.json")
const generated = new Set(["node_modules", ".medusa", ".nuxt", ".output", "dist", "test", "tests", "coverage"])
const common = ["package-lock.json", "tsconfig.base.json"]
const plugin = name => `plugins/${name}`
/** Plain TypeScript that every plugin stands on. */
const builtLibrary = name => ({
  name,
  title: `building ${plugin(name)}`,
  sources: [plugin(name), ...common],
  output: `${plugin(name)}/dist/index.js`,
  cwd: plugin(name),
  command: npm("run", "build"),
})
/** A Medusa plugin, built after the plugins that it imports; `admin-kit` becomes a part of its pages. */
const builtPlugin = (name, needs = []) => ({
  name,
  title: `building ${plugin(name)}`,
  sources: needs.length > 0 ? ["plugins", ...common] : [...[name, "admin-kit", "money", "http", "listing"].map(plugin), ...common],
  output: `${plugin(name)}/.medusa/server/src`,
  cwd: plugin(name),
  command: npm("run", "build"),
  needs: ["money", "http", "listing", ...needs],
})

/** A build is the same for every machine: it does not know what production demands, and sends nothing. */
const buildEnvironment = {
  ...process.env,
  NODE_ENV: "production",
  DATABASE_URL: "postgres://localhost/craftmart",
  JWT_SECRET: "unknown-to-a-build",
  COOKIE_SECRET: "unknown-to-a-build",
  MEDUSA_DISABLE_TELEMETRY: "true",
  NUXT_TELEMETRY_DISABLED: "1",
}

/** Every build of the marketplace. */
export const builds = [
  builtLibrary("money"),
  builtLibrary("http"),
  builtLibrary("listing"),
  builtPlugin("artisans"),
  builtPlugin("file-cloudinary"),
  builtPlugin("sale-notices"),
  builtPlugin("artisan-orders", ["artisans", "sale-notices"]),
  builtPlugin("payouts", ["artisans", "artisan-orders"]),
  builtPlugin("reviews"),
  builtPlugin("payment-stripe"),
  builtPlugin("back-office"),
  {
    name: "app",
    title: "building the backend and its admin panel",
    sources: ["src", "medusa-config.ts", "package.json", "tsconfig.json", "plugins", ...common],
    output: ".medusa/server/medusa-config.js",
    cwd: ".",
    command: medusa("build"),
    needs: plugins,
  },
  {
    name: "storefront",
    title: "building the storefront",
    sources: ["storefront", plugin("listing"), ...common],
    output: "storefront/.output/server/index.mjs",
    cwd: "storefront",
    command: nuxt("build"),
  },
]

/** The tasks that bring every stale build up to date. */
export function staleBuilds() {
  const hashes = remembered()
  return builds
    .map(build => ({ ...build, hash: hashOf(build.sources) }))
    .filter(build => hashes[build.name] !== build.hash || !isBuilt(join(root, build.output)))
    .map(build => ({ name: build.name, needs: build.needs, work: () => step(build.title, () => make(build)) }))
}

/** One hash for all that the backend is made of: the database's migrations belong to it. */
export function backendHash() {
  return hashOf(builds.find(({ name }) => name === "app").sources)
}

/**
 * The hash of files and of everything in folders but what is generated.
 * @param {string[]} paths relative to the checkout
 */
export function hashOf(paths) {
  const hash = createHash("sha256")
  for (const path of paths.flatMap(filesOf)) {
    hash.update(`${path}\0`)
    hash.update(readFileSync(join(root, path)))
  }
  return hash.digest("hex")
}

async function make({ name, title, hash, cwd, command }) {
  await runToEnd({ name: title, command, cwd: join(root, cwd), env: buildEnvironment })
  mkdirSync(dirname(memory), { recursive: true })
  writeFileSync(memory, JSON.stringify({ ...remembered(), [name]: hash }, null, 2))
}

/** A link is not a build: it is how the development runs the plugins from their sources. */
function isBuilt(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === false
}

function remembered() {
  return existsSync(memory) ? JSON.parse(readFileSync(memory, "utf8")) : {}
}

function filesOf(path) {
  const stat = lstatSync(join(root, path), { throwIfNoEntry: false })
  if (!stat?.isDirectory())
    return stat?.isFile() ? [path] : []
  return readdirSync(join(root, path)).filter(name => !generated.has(name)).sort().flatMap(name => filesOf(join(path, name)))
}
