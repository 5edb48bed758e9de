/** The launcher's own settings, from the environment and `.env`, with what is missing filled in. */
import { randomBytes } from "node:crypto"
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"

import { Failure } from "./failure.mjs"
import { dataDirectory, root } from "./paths.mjs"

const legalPages = ["TERMS", "RETURNS", "PRIVACY", "IMPRINT"].map(page => `NUXT_PUBLIC_${page}_URL`)

/**
 * @param {{dev?: boolean}} options
 * @returns what a start needs to know; `databaseUrl` is undefined when the embedded PostgreSQL is meant
 */
export function readSettings({ dev = false } = {}) {
  if (existsSync(join(root, ".env")))
    process.loadEnvFile(join(root, ".env"))
  const { env } = process
  const databaseUrl = env.DATABASE_URL || undefined
  const dataDir = dataDirectory(env)
  const ports = { PORT: portOf(env, "PORT", 9000), STOREFRONT_PORT: portOf(env, "STOREFRONT_PORT", 8000) }
  if (ports.PORT === ports.STOREFRONT_PORT)
    throw new Failure(`PORT and STOREFRONT_PORT are both ${ports.PORT}: give one of them another number.`)
  for (const name of legalPages)
    checkAddress(env, name)
  return {
    dev,
    databaseUrl,
    ports,
    postgresPort: env.POSTGRES_PORT ? portOf(env, "POSTGRES_PORT") : undefined,
    dataDir,
    uploadsDir: env.UPLOADS_DIR ? resolve(root, env.UPLOADS_DIR) : join(dataDir, "uploads"),
    demo: isDemo(env),
    backendUrl: env.BACKEND_URL || `http://localhost:${ports.PORT}`,
    storefrontUrl: env.STOREFRONT_URL || `http://localhost:${ports.STOREFRONT_PORT}`,
  }
}

/**
 * The demo marketplace belongs to the embedded database. A server of yours gets it only when asked for
 * (CRAFTMART_DEMO=1), for its sign-ins have passwords that everybody knows.
 */
export function isDemo(env) {
  return env.CRAFTMART_DEMO ? env.CRAFTMART_DEMO === "1" : !env.DATABASE_URL
}

/**
 * The secrets that nobody has set: drawn once, kept for the owner's eyes.
 * @param {string} dataDir
 */
export function keptSecrets(dataDir) {
  const path = join(dataDir, "secrets.json")
  mkdirSync(dataDir, { recursive: true })
  const kept = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {}
  const secrets = Object.fromEntries(["JWT_SECRET", "COOKIE_SECRET", "POSTGRES_PASSWORD"].map(name => [name, kept[name] ?? randomBytes(24).toString("hex")]))
  writeFileSync(path, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  chmodSync(path, 0o600)
  return secrets
}

/** The environment of everything that the launcher starts. */
export function childEnvironment(settings, databaseUrl, secrets) {
  const { dev, ports, dataDir, uploadsDir, demo, backendUrl, storefrontUrl } = settings
  const { env } = process
  return {
    ...env,
    NODE_ENV: dev ? "development" : "production",
    DATABASE_URL: databaseUrl,
    JWT_SECRET: env.JWT_SECRET || secrets.JWT_SECRET,
    COOKIE_SECRET: env.COOKIE_SECRET || secrets.COOKIE_SECRET,
    PORT: String(ports.PORT),
    STOREFRONT_PORT: String(ports.STOREFRONT_PORT),
    BACKEND_URL: backendUrl,
    STOREFRONT_URL: storefrontUrl,
    CRAFTMART_DATA_DIR: dataDir,
    UPLOADS_DIR: uploadsDir,
    CRAFTMART_ROOT: root,
    MAILBOX_PAGE: env.MAILBOX_PAGE || (demo ? "1" : "0"),
    MEDUSA_DISABLE_TELEMETRY: "true",
    NUXT_TELEMETRY_DISABLED: "1",
    NUXT_PUBLIC_MEDUSA_URL: env.NUXT_PUBLIC_MEDUSA_URL || backendUrl,
    NUXT_MEDUSA_URL: env.NUXT_MEDUSA_URL || `http://localhost:${ports.PORT}`,
    NUXT_PUBLIC_STRIPE_PUBLISHABLE_KEY: env.NUXT_PUBLIC_STRIPE_PUBLISHABLE_KEY || env.STRIPE_PUBLISHABLE_KEY || "",
    NUXT_PUBLIC_CLOUDINARY: env.NUXT_PUBLIC_CLOUDINARY || cloudinaryApi(env),
    NUXT_PUBLIC_SITE_URL: env.NUXT_PUBLIC_SITE_URL || storefrontUrl,
    ...(dev ? { NODE_OPTIONS: `${env.NODE_OPTIONS ?? ""} --conditions=craftmart:source`.trim() } : {}),
  }
}

/** Where browsers send pictures: the API of Cloudinary, which `CLOUDINARY_URL` may name; empty without an account. */
function cloudinaryApi({ CLOUDINARY_URL, CLOUDINARY_CLOUD_NAME }) {
  const named = CLOUDINARY_URL ? new URL(CLOUDINARY_URL.replace(/^cloudinary:/, "https:")).searchParams.get("upload_prefix") : undefined
  return named || (CLOUDINARY_URL || CLOUDINARY_CLOUD_NAME ? "https://api.cloudinary.com" : "")
}

/** The storefront shows no link to anything else, and would not say so. */
function checkAddress(env, name) {
  if (env[name] && !/^(?:https?:\/\/|\/(?!\/))\S+$/.test(env[name]))
    throw new Failure(`${name} is "${env[name]}": it must start with https://, http:// or /.`)
}

function portOf(env, name, fallback) {
  const given = env[name] || String(fallback)
  const port = Number(given)
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Failure(`${name} is "${given}": it must be a whole number from 1 to 65535.`)
  return port
}
