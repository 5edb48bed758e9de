/** `npm run seed -- …`: fills the database in with these arguments, while the shop runs or by itself. */
import "./lib/node-version.mjs"

import { existsSync } from "node:fs"
import { join } from "node:path"

import { isLinked, plugins } from "./link-plugins.mjs"
import { Failure, run } from "./lib/failure.mjs"
import { stopAll } from "./lib/household.mjs"
import { isInstalled } from "./lib/install.mjs"
import { root } from "./lib/paths.mjs"
import { databaseAtHand, migrate, seed } from "./lib/services.mjs"
import { childEnvironment, keptSecrets, readSettings } from "./lib/settings.mjs"

await run(async () => {
  const dev = plugins.every(isLinked)
  if (!isInstalled(root) || !(dev || existsSync(join(root, ".medusa/server"))))
    throw new Failure("The marketplace is not built yet: run \"npm start\" first.")
  const settings = readSettings({ dev })
  const secrets = keptSecrets(settings.dataDir)
  try {
    const url = await databaseAtHand(settings, secrets.POSTGRES_PASSWORD)
    const env = childEnvironment(settings, url, secrets)
    await migrate(settings, url, env)
    await seed(settings, process.argv.slice(2), env, text => process.stdout.write(text))
  } finally {
    await stopAll()
  }
})
