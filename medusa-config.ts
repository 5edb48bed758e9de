import { defineConfig, loadEnv } from "@medusajs/framework/utils"

import { needsSecureCookies, readEnvironment } from "./src/config/environment"
import { configurePictures } from "./src/config/pictures"
import { configureModules } from "./src/config/modules"
import { stripeOptions } from "./src/config/stripe"
import { reviewsMarketplace } from "./src/reviews/marketplace"
import { defaultSettings } from "./src/settings/defaults"
import { settingReaders } from "./src/settings/readers"

loadEnv(process.env.NODE_ENV ?? "development", process.cwd())
const environment = readEnvironment(process.env)
const settings = defaultSettings(environment)
const readers = settingReaders(settings)

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: environment.DATABASE_URL,
    redisUrl: environment.REDIS_URL,
    cookieOptions: { secure: needsSecureCookies(environment) },
    http: {
      adminCors: environment.ADMIN_CORS,
      storeCors: environment.STORE_CORS,
      authCors: environment.AUTH_CORS,
      jwtSecret: environment.JWT_SECRET,
      cookieSecret: environment.COOKIE_SECRET,
    },
  },
  // The panel calls the server that it came from: its build does not know an address.
  admin: { backendUrl: "/" },
  plugins: [
    {
      resolve: "@craftmart/artisans",
      options: {
        pictures: configurePictures(environment),
        dashboardUrl: `${environment.STOREFRONT_URL}/dashboard/seller`,
        auto_approve: readers.autoApprove,
      },
    },
    {
      resolve: "@craftmart/sale-notices",
      options: {
        storefrontUrl: environment.STOREFRONT_URL,
        dashboardUrl: `${environment.STOREFRONT_URL}/dashboard/seller`,
        mailboxPage: environment.MAILBOX_PAGE ? environment.MAILBOX_DIR : undefined,
        mail: readers.mail,
      },
    },
    { resolve: "@craftmart/artisan-orders", options: { commission_resolver: "payouts" } },
    { resolve: "@craftmart/payouts", options: {} },
    {
      resolve: "@craftmart/reviews",
      options: {
        moderation: environment.REVIEW_MODERATION,
        invite_after_days: environment.REVIEW_INVITE_AFTER_DAYS,
        marketplace: { ...reviewsMarketplace(environment), policy: readers.reviewPolicy },
      },
    },
    { resolve: "@craftmart/payment-stripe", options: { stripe: stripeOptions(environment) } },
    { resolve: "@craftmart/back-office", options: { settings } },
  ],
  modules: configureModules(environment),
})
