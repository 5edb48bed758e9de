import { existsSync } from "node:fs"
import { join } from "node:path"

import { isLinked, plugins } from "../link-plugins.mjs"
import { Failure, run } from "./failure.mjs"
import { stopAll } from "./household.mjs"
import { isInstalled } from "./install.mjs"
import { root } from "./paths.mjs"
import { databaseAtHand } from "./services.mjs"
import { childEnvironment, keptSecrets, readSettings } from "./settings.mjs"

/**
 * Runs a tool on a shop that was built before, while it runs or by itself; what was started for it is stopped.
 * @param {(shop: {settings: object, url: string, env: object}) => Promise<number | void>} work
 *   gets the database's URL and what programs of the backend find in their environment; may answer the exit code
 */
export function withBuiltShop(work) {
  return run(async () => {
    const dev = plugins.every(isLinked)
    if (!isInstalled(root) || !(dev || existsSync(join(root, ".medusa/server"))))
      throw new Failure("The marketplace is not built yet: run \"npm start\" first.")
    const settings = readSettings({ dev })
    const secrets = keptSecrets(settings.dataDir)
    try {
      const url = await databaseAtHand(settings, secrets.POSTGRES_PASSWORD)
      return await work({ settings, url, env: childEnvironment(settings, url, secrets) })
    } finally {
      await stopAll()
    }
  })
}
