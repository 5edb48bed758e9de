import { spawnSync } from "node:child_process"
import { accessSync, constants, existsSync } from "node:fs"
import { delimiter, join } from "node:path"

import { Failure } from "./failure.mjs"

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
const usualPlaces = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"]

/**
 * The browser's program: CHROMIUM_PATH, else the first on the PATH, else installed with apt where we may.
 * @throws {Failure} one sentence that says how to get one
 */
export function ensureChromium(env = process.env, installIt = installWithApt) {
  if (env.CHROMIUM_PATH) {
    if (existsSync(env.CHROMIUM_PATH))
      return env.CHROMIUM_PATH
    throw new Failure(`CHROMIUM_PATH is ${env.CHROMIUM_PATH}, and there is no such file: correct it, or leave it empty.`)
  }
  const found = findChromium(env) ?? (installIt() ? findChromium(env) : undefined)
  if (!found)
    throw new Failure("The browser tests need Chromium: install it (Debian: apt-get install chromium), or set CHROMIUM_PATH to the one you have.")
  return found
}

function findChromium(env) {
  const onPath = (env.PATH ?? "").split(delimiter).filter(Boolean).flatMap(folder => names.map(name => join(folder, name)))
  return [...onPath, ...usualPlaces].find(isProgram)
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function installWithApt() {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0)
    return false
  const apt = (...args) => spawnSync("apt-get", args, { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status === 0
  return apt("update", "-q") && apt("install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-liberation")
}
