/**
 * `npm run audit`: looks through the whole database for what must never be, while the shop runs or by itself.
 * Ends with 1 when it found something. It changes nothing.
 */
import "./lib/node-version.mjs"

import { existsSync } from "node:fs"
import { join } from "node:path"

import { isLinked, plugins } from "./link-plugins.mjs"
import { Failure, run } from "./lib/failure.mjs"
import { launch, stopAll } from "./lib/household.mjs"
import { isInstalled } from "./lib/install.mjs"
import { root } from "./lib/paths.mjs"
import { medusa } from "./lib/programs.mjs"
import { databaseAtHand } from "./lib/services.mjs"
import { childEnvironment, keptSecrets, readSettings } from "./lib/settings.mjs"

/** Medusa's own log lines; what is left is the report. */
const isLog = line => line.startsWith("{\"level\"") || /^\W*(?:\d+m)?(?:info|warn|debug)\b/.test(line)

await run(async () => {
  const dev = plugins.every(isLinked)
  if (!isInstalled(root) || !(dev || existsSync(join(root, ".medusa/server"))))
    throw new Failure("The marketplace is not built yet: run \"npm start\" first.")
  const settings = readSettings({ dev })
  const secrets = keptSecrets(settings.dataDir)
  try {
    const url = await databaseAtHand(settings, secrets.POSTGRES_PASSWORD)
    return await audit(dev, childEnvironment(settings, url, secrets))
  } finally {
    await stopAll()
  }
})

/** @returns {Promise<number>} the exit code */
function audit(dev, env) {
  const program = launch({
    name: "the audit",
    command: medusa("exec", dev ? "./src/scripts/audit.ts" : "./src/scripts/audit.js"),
    cwd: dev ? root : join(root, ".medusa/server"),
    env: { ...env, LOG_LEVEL: "error" },
    onLine: text => process.stdout.write(text.split("\n").filter(line => !isLog(line)).join("\n")),
  })
  return program.ended
}
