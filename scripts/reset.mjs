/** `npm run reset`: forgets the data after asking; `--yes` does not ask. Pictures stay, for they are only drawn again. */
import "./lib/node-version.mjs"

import { existsSync, rmSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline/promises"

import { Failure, run } from "./lib/failure.mjs"
import { isRunning } from "./lib/household.mjs"
import { reachableDataFolder } from "./lib/postgres-user.mjs"
import { readSettings } from "./lib/settings.mjs"

const forgotten = ["mailbox", "uploads", "static", "logs", "secrets.json", "run.json", "postgres", "postgres.log"]

await run(async () => {
  const { dataDir, databaseUrl } = readSettings()
  if (isRunning(dataDir))
    throw new Failure("CraftMart is running: stop it first.")
  const paths = [reachableDataFolder(join(dataDir, "postgres")), ...forgotten.map(name => join(dataDir, name))]
  const there = [...new Set(paths)].filter(path => existsSync(path))
  if (databaseUrl)
    console.log("DATABASE_URL is set: that server's data is yours to delete, only local files are forgotten.")
  if (there.length === 0) {
    console.log("There is nothing to forget.")
    return
  }
  if (!process.argv.includes("--yes") && !await agreed(there))
    throw new Failure("Nothing was deleted.")
  for (const path of there)
    rmSync(path, { recursive: true, force: true })
  console.log("Forgotten. The next start begins anew.")
})

async function agreed(paths) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const question = `This deletes for ever:\n${paths.map(path => `  ${path}`).join("\n")}\nGo on? (y/N) `
  const closed = new Promise(resolve => terminal.once("close", () => resolve("")))
  const answer = await Promise.race([terminal.question(question), closed])
  terminal.close()
  return /^y(?:es)?$/i.test(answer.trim())
}
