import { spawn } from "node:child_process"
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { root } from "../../scripts/lib/paths.mjs"
import { freePort } from "../../scripts/lib/ports.mjs"

const ready = "Ctrl-C stops everything."
const settingsOfTheDeveloper = [
  ...["DATABASE_URL", "BACKEND_URL", "STOREFRONT_URL", "STORE_CORS", "ADMIN_CORS", "AUTH_CORS", "MAILBOX_DIR", "UPLOADS_DIR"],
  ...["NUXT_PUBLIC_TERMS_URL", "NUXT_PUBLIC_RETURNS_URL", "NUXT_PUBLIC_PRIVACY_URL", "NUXT_PUBLIC_IMPRINT_URL"],
  ...["STRIPE_API_KEY", "STRIPE_PUBLISHABLE_KEY", "STRIPE_WEBHOOK_SECRET", "STRIPE_API_BASE"],
]

/**
 * Starts a whole shop as `npm start` does, on ports and data of its own: production mode, demo data, local mailbox.
 * @param {Record<string, string>} [extra] more environment variables
 * @returns {Promise<{storefrontUrl: string, backendUrl: string, databaseUrl: string, dataDir: string, stop: () => Promise<void>}>}
 */
export async function startShop(extra = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), "craftmart-shop-"))
  chmodSync(dataDir, 0o711)
  const [backend, storefront, postgres] = [await freePort(), await freePort(), await freePort()]
  const env = {
    ...process.env,
    ...Object.fromEntries(settingsOfTheDeveloper.map(name => [name, ""])),
    CRAFTMART_DATA_DIR: dataDir,
    CRAFTMART_DEMO: "1",
    ...picturesOfTests(),
    PORT: String(backend),
    STOREFRONT_PORT: String(storefront),
    POSTGRES_PORT: String(postgres),
    NODE_OPTIONS: "",
    ...extra,
  }
  const launcher = spawn(process.execPath, [join(root, "scripts/start.mjs")], { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] })
  const ended = new Promise(resolve => launcher.on("close", resolve))
  const stop = async () => {
    launcher.kill("SIGTERM")
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    await said(launcher, ready)
  } catch (error) {
    await stop()
    throw error
  }
  const { POSTGRES_PASSWORD } = JSON.parse(readFileSync(join(dataDir, "secrets.json"), "utf8"))
  return {
    storefrontUrl: `http://localhost:${storefront}`,
    backendUrl: `http://localhost:${backend}`,
    databaseUrl: `postgres://postgres:${POSTGRES_PASSWORD}@localhost:${postgres}/craftmart`,
    dataDir,
    stop,
  }
}

/** Drawn coarsely, in a sixteenth of the time, and apart from those of the developer's own shop. */
function picturesOfTests() {
  return process.env.PICTURES_DIR ? {} : { PICTURES_DIR: join(root, ".data/test-pictures"), PICTURES_SCALE: "0.25" }
}

function said(launcher, words) {
  return new Promise((resolve, reject) => {
    let output = ""
    const listen = (chunk) => {
      output += chunk
      if (output.includes(words))
        resolve()
    }
    launcher.stdout.on("data", listen)
    launcher.stderr.on("data", listen)
    launcher.on("close", () => reject(new Error(`The shop did not start:\n${output}`)))
  })
}
