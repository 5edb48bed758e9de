import { join } from "node:path"

import { Failure, isDiskFull } from "./failure.mjs"
import { launch } from "./household.mjs"
import { root } from "./paths.mjs"

/** How the tools are started: by file, without npx, so that a signal reaches the program itself. */
export const medusa = (...args) => [process.execPath, join(root, "node_modules/@medusajs/cli/cli.js"), ...args]
export const nuxt = (...args) => [process.execPath, join(root, "node_modules/nuxt/bin/nuxt.mjs"), ...args]
export const npm = (...args) => process.env.npm_execpath?.endsWith(".js")
  ? [process.execPath, process.env.npm_execpath, ...args]
  : ["npm", ...args]

/**
 * Runs a program to its end.
 * @throws {Failure} with the end of its output
 */
export async function runToEnd(options) {
  const program = launch(options)
  if (await program.ended !== 0)
    throw failure(options.name, program.output())
}

/** What a program said last, as the reason why it failed. */
export function failure(name, output) {
  if (isDiskFull(output))
    return new Failure("The disk is full: make room and start again, nothing is lost.")
  const lines = output.trim().split("\n").filter(line => !line.includes("\"level\":\"info\""))
  return new Failure(`${name} failed:\n${lines.slice(-25).join("\n")}`)
}
