/**
 * A Medusa shop of nobody's, in a folder of its own: Medusa, and packages as npm would unpack them from their tarballs.
 * What a package may import is what a shop has that installed it: Medusa, and what its own package.json names. The rest of
 * this checkout, our other plugins above all, cannot be resolved from there.
 */
import { spawn, spawnSync } from "node:child_process"
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { root } from "../../scripts/lib/paths.mjs"
import { freePort } from "../../scripts/lib/ports.mjs"
import { startPostgres } from "../../scripts/lib/postgres.mjs"
import { npm } from "../../scripts/lib/programs.mjs"

const modules = join(root, "node_modules")

/** @param {string[]} plugins folders under `plugins/`, each after what it needs; the last one is the plugin */
export async function makeBareApp(plugins) {
  const folder = mkdtempSync(join(tmpdir(), "craftmart-bare-"))
  chmodSync(folder, 0o711)
  const app = join(folder, "app")
  cpSync(join(import.meta.dirname, "bare"), app, { recursive: true })
  link("@medusajs", app)
  for (const plugin of plugins)
    unpack(pack(plugin, folder), app)
  const server = await startPostgres({ folder: join(folder, "postgres"), port: await freePort(), password: "postgres", forTests: true })
  const port = await freePort()
  const url = `http://localhost:${port}`
  const env = {
    ...process.env,
    NODE_ENV: "production",
    NODE_OPTIONS: "",
    DATABASE_URL: server.url("postgres"),
    JWT_SECRET: "only-for-the-bare-shop",
    COOKIE_SECRET: "only-for-the-bare-shop",
    BACKEND_URL: url,
    MEDUSA_DISABLE_TELEMETRY: "true",
  }
  const medusa = (...args) => spawn(process.execPath, [join(app, "node_modules/@medusajs/cli/cli.js"), ...args], { cwd: app, env, stdio: ["ignore", "pipe", "pipe"] })
  const running = []
  return {
    app,
    url,
    /** Runs a command of Medusa's to its end. */
    run: async (...args) => ended(medusa(...args), args.join(" ")),
    /** Starts the shop and waits until it answers. */
    async start() {
      const shop = medusa("start", "--port", String(port))
      running.push(shop)
      const output = listen(shop)
      while (shop.exitCode === null && !await fetch(`${url}/health`).then(answer => answer.ok, () => false))
        await new Promise(resolve => setTimeout(resolve, 200))
      if (shop.exitCode !== null)
        throw new Error(`The bare shop did not start:\n${output()}`)
    },
    async stop() {
      for (const shop of running) {
        const gone = new Promise(resolve => shop.once("close", resolve))
        if (shop.exitCode === null && shop.kill("SIGTERM"))
          await gone
      }
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** @returns {string} the tarball, made by npm as it would be for the registry */
function pack(plugin, folder) {
  const [program, ...args] = npm("pack", "--json", "--ignore-scripts", "--pack-destination", folder)
  const packed = spawnSync(program, args, { cwd: join(root, "plugins", plugin), encoding: "utf8" })
  if (packed.status !== 0)
    throw new Error(`npm could not pack ${plugin}:\n${packed.stderr}`)
  return join(folder, JSON.parse(packed.stdout)[0].filename)
}

/** Unpacks a tarball to where npm puts it, and makes what its package.json depends on resolvable. */
function unpack(tarball, app) {
  const unpacked = mkdtempSync(join(app, "unpacked-"))
  spawnSync("tar", ["-xzf", tarball, "-C", unpacked])
  const { name, dependencies = {} } = JSON.parse(readFileSync(join(unpacked, "package/package.json"), "utf8"))
  const place = join(app, "node_modules", name)
  cpSync(join(unpacked, "package"), place, { recursive: true })
  rmSync(unpacked, { recursive: true })
  for (const dependency of Object.keys(dependencies)) {
    if (!existsSync(join(app, "node_modules", dependency)))
      link(dependency, app)
  }
}

/** A package of the registry, as this checkout has it; of a scope all that are there. */
function link(name, app) {
  if (name.startsWith("@craftmart/"))
    throw new Error(`${name} must be packed first.`)
  const packages = existsSync(join(modules, name, "package.json")) ? [name] : readdirSync(join(modules, name)).map(one => `${name}/${one}`)
  for (const one of packages) {
    const place = join(app, "node_modules", one)
    mkdirSync(join(place, ".."), { recursive: true })
    symlinkSync(join(modules, one), place, "dir")
  }
}

function listen(child) {
  const chunks = []
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", chunk => chunks.push(chunk))
  return () => chunks.join("")
}

async function ended(child, name) {
  const output = listen(child)
  const code = await new Promise(resolve => child.on("close", resolve))
  if (code !== 0)
    throw new Error(`medusa ${name} failed:\n${output()}`)
}
