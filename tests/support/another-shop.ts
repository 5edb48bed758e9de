import { spawn } from "node:child_process"
import { once } from "node:events"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline"

import { shop } from "./browser"

export interface AnotherShop { storefrontUrl: string, backendUrl: string, stop: () => Promise<void> }

/** A second backend and storefront beside the running shop, on its database and with its secrets, but for these settings. */
export async function openAnotherShop(settings: Record<string, string>): Promise<AnotherShop> {
  const { JWT_SECRET, COOKIE_SECRET } = JSON.parse(readFileSync(join(shop.dataDir, "secrets.json"), "utf8")) as Record<string, string>
  const environment = {
    DATABASE_URL: shop.databaseUrl,
    CRAFTMART_DEMO: "0",
    MAILBOX_DIR: join(shop.dataDir, "mailbox"),
    JWT_SECRET,
    COOKIE_SECRET,
    ...settings,
  }
  const program = spawn(process.execPath, [join(__dirname, "run-shop.mjs"), JSON.stringify(environment)], { stdio: ["pipe", "pipe", "inherit"] })
  const [line] = await Promise.race([
    once(createInterface(program.stdout), "line"),
    once(program, "exit").then(() => { throw new Error("The other shop did not start.") }),
  ])
  const addresses = JSON.parse(String(line)) as Pick<AnotherShop, "storefrontUrl" | "backendUrl">
  return {
    ...addresses,
    stop: async () => {
      const ended = once(program, "exit")
      program.stdin.end()
      await ended
    },
  }
}
