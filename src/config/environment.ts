import { join } from "node:path"

import { z } from "zod"

const port = z.coerce.number().int().min(1).max(65535)
const flag = z.enum(["0", "1"]).transform(value => value === "1")
const secret = z.string().min(16)
const databaseUrl = z.string().regex(/^postgres(?:ql)?:\/\/\S+$/, "must start with postgres://")
const cloudinaryUrl = z.string().regex(/^cloudinary:\/\/[^:@/]+:[^:@/]+@[^:@/?]+(?:\?.*)?$/, "must look like cloudinary://key:secret@cloud")
const redisUrl = z.string().regex(/^rediss?:\/\/\S+$/, "must start with redis://")

/** What stands in for a variable outside production, so that a test or a tool needs none of them. */
const developmentSecret = "only-for-development"
const developmentDatabase = "postgres://postgres:postgres@localhost:5432/craftmart"

/**
 * Every variable of the marketplace, by the name that `.env.template` explains.
 * The launcher (`npm start`) fills in what is missing, `DATABASE_URL` and the secrets included.
 */
export const variables = {
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATABASE_URL: databaseUrl.optional(),
  POSTGRES_PORT: port.optional(),
  REDIS_URL: redisUrl.optional(),
  JWT_SECRET: secret.optional(),
  COOKIE_SECRET: secret.optional(),
  PORT: port.default(9000),
  STOREFRONT_PORT: port.default(8000),
  BACKEND_URL: z.url().optional(),
  STOREFRONT_URL: z.url().optional(),
  STORE_CORS: z.string().optional(),
  ADMIN_CORS: z.string().optional(),
  AUTH_CORS: z.string().optional(),
  MEDUSA_WORKER_MODE: z.enum(["shared", "server", "worker"]).default("shared"),
  CRAFTMART_DATA_DIR: z.string().default(".data"),
  CRAFTMART_DEMO: flag.optional(),
  PICTURES_DIR: z.string().optional(),
  PICTURES_SCALE: z.coerce.number().positive().max(1).optional(),
  UPLOADS_DIR: z.string().optional(),
  CLOUDINARY_URL: cloudinaryUrl.optional(),
  CLOUDINARY_CLOUD_NAME: z.string().optional(),
  CLOUDINARY_API_KEY: z.string().optional(),
  CLOUDINARY_API_SECRET: z.string().optional(),
  MAILBOX_DIR: z.string().optional(),
  MAILBOX_PAGE: flag.optional(),
  SENDGRID_API_KEY: z.string().optional(),
  SENDGRID_BASE_URL: z.url().optional(),
  MAIL_FROM: z.string().default("CraftMart <hello@craftmart.test>"),
  STRIPE_API_KEY: z.string().regex(/^[sr]k_(?:test|live)_\S+$/, "must start with sk_test_, sk_live_, rk_test_ or rk_live_").optional(),
  STRIPE_PUBLISHABLE_KEY: z.string().regex(/^pk_(?:test|live)_\S+$/, "must start with pk_test_ or pk_live_").optional(),
  STRIPE_WEBHOOK_SECRET: z.string().regex(/^whsec_\S+$/, "must start with whsec_").optional(),
  STRIPE_API_BASE: z.url({ protocol: /^https?$/ }).optional(),
  CHROMIUM_PATH: z.string().optional(),
  REVIEW_MODERATION: z.enum(["publish", "hold"]).default("publish"),
  REVIEW_INVITE_AFTER_DAYS: z.coerce.number().min(0).max(365).default(5),
}

const schema = z.object(variables).transform((env) => {
  const inProduction = env.NODE_ENV === "production"
  const BACKEND_URL = env.BACKEND_URL ?? `http://localhost:${env.PORT}`
  const STOREFRONT_URL = env.STOREFRONT_URL ?? `http://localhost:${env.STOREFRONT_PORT}`
  return {
    ...env,
    DATABASE_URL: env.DATABASE_URL ?? (inProduction ? "" : developmentDatabase),
    JWT_SECRET: env.JWT_SECRET ?? (inProduction ? "" : developmentSecret),
    COOKIE_SECRET: env.COOKIE_SECRET ?? (inProduction ? "" : developmentSecret),
    BACKEND_URL,
    STOREFRONT_URL,
    STORE_CORS: env.STORE_CORS ?? STOREFRONT_URL,
    ADMIN_CORS: env.ADMIN_CORS ?? BACKEND_URL,
    AUTH_CORS: env.AUTH_CORS ?? `${STOREFRONT_URL},${BACKEND_URL}`,
    PICTURES_DIR: env.PICTURES_DIR ?? join(env.CRAFTMART_DATA_DIR, "pictures"),
    UPLOADS_DIR: env.UPLOADS_DIR ?? join(env.CRAFTMART_DATA_DIR, "uploads"),
    MAILBOX_DIR: env.MAILBOX_DIR ?? join(env.CRAFTMART_DATA_DIR, "mailbox"),
    MAILBOX_PAGE: env.MAILBOX_PAGE ?? !inProduction,
  }
})

/** The marketplace's settings by variable name, defaults filled in. */
export type Environment = z.infer<typeof schema>

/** The keys belong together: with one of them missing buyers could not pay, or their payments would not be heard of. */
function refuseHalfOfStripe(env: Environment): void {
  const names = ["STRIPE_API_KEY", "STRIPE_PUBLISHABLE_KEY", "STRIPE_WEBHOOK_SECRET"] as const
  const missing = names.filter(name => env[name] === undefined)
  if (missing.length > 0 && missing.length < names.length)
    throw new Error(`The environment variable ${missing[0]} must be set when ${names.find(name => env[name] !== undefined)} is (see .env.template).`)
}

/**
 * Reads the settings from environment variables; an empty variable counts as not set.
 * @throws Error with one sentence that names the variable and what is wrong with it.
 */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""))
  const result = schema.safeParse(given)
  if (!result.success) {
    const [issue] = result.error.issues
    throw new Error(`The environment variable ${issue?.path.join(".")} cannot be used: ${issue?.message} (see .env.template).`)
  }
  const missing = (["DATABASE_URL", "JWT_SECRET", "COOKIE_SECRET"] as const).find(name => result.data[name] === "")
  if (missing)
    throw new Error(`The environment variable ${missing} must be set in production (see .env.template).`)
  refuseHalfOfStripe(result.data)
  return result.data
}

/**
 * Cookies are for https only where the shop is reached by https: Medusa's own default
 * (secure in production) would keep an admin out of http://localhost.
 */
export function needsSecureCookies(environment: Environment): boolean {
  return environment.BACKEND_URL.startsWith("https:")
}
