import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { createInterface } from "node:readline"

import type { shop } from "./browser"

export interface RunningShop { addresses: typeof shop, stop: () => Promise<void> }

/** Runs a shop of its own beside that of all suites, from the same build, with these settings. @throws when it does not start. */
export async function runShop(settings: Record<string, string | undefined>): Promise<RunningShop> {
  const program = spawn(process.execPath, [join(__dirname, "run-shop.mjs"), JSON.stringify(settings)], { stdio: ["pipe", "pipe", "inherit"] })
  const [line] = await Promise.race([
    once(createInterface(program.stdout), "line"),
    once(program, "exit").then(() => { throw new Error("The other shop did not start.") }),
  ])
  return {
    addresses: JSON.parse(String(line)) as typeof shop,
    stop: async () => {
      const ended = once(program, "exit")
      program.stdin.end()
      await ended
    },
  }
}
