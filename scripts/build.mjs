/** `npm run build`: builds what is stale, and starts nothing. */
import "./lib/node-version.mjs"

import { staleBuilds } from "./lib/builds.mjs"
import { Failure, report } from "./lib/failure.mjs"
import { stopAll } from "./lib/household.mjs"
import { isInstalled } from "./lib/install.mjs"
import { root } from "./lib/paths.mjs"
import { runTasks } from "./lib/tasks.mjs"

try {
  if (!isInstalled(root))
    throw new Failure("The packages are not installed: run npm ci, or npm start, which does it.")
  await runTasks(staleBuilds())
} catch (error) {
  report(error)
  process.exitCode = 1
}
await stopAll()
