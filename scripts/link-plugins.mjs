/**
 * Lets Medusa load the plugins from their TypeScript sources, without a build:
 * each plugin's `.medusa/server/src` becomes a link to its `src`, and the admin bundler is told where that is.
 * For development and tests; `npm start` replaces the links by a real build.
 */
import { lstatSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

import { root } from "./lib/paths.mjs"

export const plugins = ["artisans", "sale-notices", "artisan-orders", "payouts", "payment-stripe", "reviews", "file-cloudinary", "back-office"]

export function isLinked(plugin) {
  const path = join(root, "plugins", plugin, ".medusa/server/src")
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

export function linkPlugins() {
  for (const plugin of plugins) {
    const server = join(root, "plugins", plugin, ".medusa/server")
    if (!isLinked(plugin)) {
      rmSync(server, { recursive: true, force: true })
      mkdirSync(server, { recursive: true })
      symlinkSync("../../src", join(server, "src"), "dir")
    }
    const srcDir = join(root, "plugins", plugin, "src")
    writeFileSync(join(server, "medusa-plugin-options.json"), JSON.stringify({ srcDir }))
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  linkPlugins()
