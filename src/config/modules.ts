import type { Environment } from "./environment"
import { cloudinaryAccount } from "./pictures"
import { stripeOptions } from "./stripe"

const postgresLocking = {
  resolve: "@medusajs/medusa/locking",
  options: {
    providers: [{ resolve: "@medusajs/medusa/locking-postgres", id: "locking-postgres", is_default: true }],
  },
}

function redisModules(redisUrl: string) {
  return [
    { resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl } },
    { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl } } },
    {
      resolve: "@medusajs/medusa/caching",
      options: { providers: [{ resolve: "@medusajs/caching-redis", id: "caching-redis", is_default: true, options: { redisUrl } }] },
    },
    {
      resolve: "@medusajs/medusa/locking",
      options: { providers: [{ resolve: "@medusajs/medusa/locking-redis", id: "locking-redis", is_default: true, options: { redisUrl } }] },
    },
  ]
}

function fileModules(environment: Environment) {
  const options = cloudinaryAccount(environment)
  return options
    ? [{
        resolve: "@medusajs/medusa/file",
        options: { providers: [{ resolve: "@craftmart/file-cloudinary/providers/file", id: "cloudinary", options }] },
      }]
    : [{
        resolve: "@medusajs/medusa/file",
        options: {
          // Medusa's own default, at the address where this backend really is.
          providers: [{ resolve: "@medusajs/medusa/file-local", id: "local", options: { backend_url: `${environment.BACKEND_URL}/static` } }],
        },
      }]
}

function emailProvider(environment: Environment) {
  return environment.SENDGRID_API_KEY
    ? {
        resolve: "@craftmart/sale-notices/providers/sendgrid",
        id: "sendgrid",
        options: {
          channels: ["email"],
          apiKey: environment.SENDGRID_API_KEY,
          baseUrl: environment.SENDGRID_BASE_URL,
          from: environment.MAIL_FROM,
        },
      }
    : {
        resolve: "@craftmart/sale-notices/providers/mailbox",
        id: "mailbox",
        options: { channels: ["email"], directory: environment.MAILBOX_DIR, from: environment.MAIL_FROM },
      }
}

/** Beside Medusa's test payment, which is always installed: a region has what it was given. */
function paymentModule(environment: Environment) {
  const options = stripeOptions(environment)
  const provider = { resolve: "@craftmart/payment-stripe/providers/stripe", id: "stripe", options }
  return options ? [{ resolve: "@medusajs/medusa/payment", options: { providers: [provider] } }] : []
}

/** The modules that differ from Medusa's defaults. Locks are never in memory. */
export function configureModules(environment: Environment) {
  return [
    ...(environment.REDIS_URL ? redisModules(environment.REDIS_URL) : [postgresLocking]),
    ...paymentModule(environment),
    ...fileModules(environment),
    {
      resolve: "@medusajs/medusa/fulfillment",
      options: {
        providers: [
          { resolve: "@medusajs/medusa/fulfillment-manual", id: "manual" },
          { resolve: "@craftmart/artisans/providers/artisan-shipping", id: "artisan-shipping" },
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          { resolve: "@medusajs/medusa/notification-local", id: "local", options: { channels: ["feed"] } },
          emailProvider(environment),
        ],
      },
    },
  ]
}
