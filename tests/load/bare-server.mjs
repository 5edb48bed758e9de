import { spawn } from "node:child_process"
import { join } from "node:path"

import { root } from "../../scripts/lib/paths.mjs"
import { freePort } from "../../scripts/lib/ports.mjs"

/** Starts Medusa without our plugins on the shop's database. @returns its address and how to stop it */
export async function startBareServer(databaseUrl) {
  const port = await freePort()
  const env = {
    ...process.env,
    NODE_ENV: "production",
    DATABASE_URL: databaseUrl,
    JWT_SECRET: "only-for-the-benchmark",
    COOKIE_SECRET: "only-for-the-benchmark",
    MEDUSA_DISABLE_TELEMETRY: "true",
    MEDUSA_WORKER_MODE: "server",
  }
  const cli = join(root, "node_modules/@medusajs/cli/cli.js")
  const server = spawn(process.execPath, [cli, "start", "--port", String(port)], { cwd: join(import.meta.dirname, "bare"), env, stdio: "ignore" })
  const url = `http://localhost:${port}`
  while (server.exitCode === null && !await answers(`${url}/health`))
    await new Promise(resolve => setTimeout(resolve, 200))
  if (server.exitCode !== null)
    throw new Error("Medusa without the plugins did not start.")
  return { url, stop: () => server.kill("SIGTERM") }
}

async function answers(url) {
  return fetch(url).then(answer => answer.ok, () => false)
}
