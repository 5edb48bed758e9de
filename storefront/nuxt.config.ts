import { fileURLToPath } from "node:url"
import type { Nuxt } from "@nuxt/schema"

/**
 * Nuxt drops `onServerPrefetch` from the browser's code, but Vue counts it when
 * it numbers ids: without it every id behind an icon differs from the server's.
 */
function keepServerPrefetch(_: unknown, nuxt: Nuxt) {
  const { client } = nuxt.options.optimization.treeShake.composables
  client.vue = client.vue?.filter(name => name !== "onServerPrefetch") ?? []
}

/** Settings that differ between places are `NUXT_*` variables; see `runtimeConfig`. */
export default defineNuxtConfig({
  compatibilityDate: "2026-01-01",
  telemetry: false,
  devtools: { enabled: false },
  modules: ["@nuxt/ui", "@nuxt/image", "@pinia/nuxt", "@nuxtjs/i18n", "@vueuse/nuxt", keepServerPrefetch],
  css: ["~/assets/css/main.css"],
  spaLoadingTemplate: "spa-loading-template.html",
  // The rules that both sides check come from their source: one module, bundled as the storefront's own.
  alias: { "@craftmart/listing": fileURLToPath(new URL("../plugins/listing/src/index.ts", import.meta.url)) },
  devServer: { port: 8000 },

  runtimeConfig: {
    /** Where the storefront's own server reaches the backend (`NUXT_MEDUSA_URL`). */
    medusaUrl: "",
    public: {
      /** Where the buyer's browser reaches the backend (`NUXT_PUBLIC_MEDUSA_URL`). */
      medusaUrl: "http://localhost:9000",
      medusaPublishableKey: "",
      /** Stripe's publishable key (`NUXT_PUBLIC_STRIPE_PUBLISHABLE_KEY`); empty: the test payment only. */
      stripePublishableKey: "",
      /** Whether pictures live at Cloudinary (`NUXT_PUBLIC_CLOUDINARY`), or the address of its API: its hosts may then be dealt with. */
      cloudinary: "",
      /** The storefront's own address, for canonical links (`NUXT_PUBLIC_SITE_URL`). */
      siteUrl: "http://localhost:8000",
      /** The pages that the law asks for (`NUXT_PUBLIC_TERMS_URL` and so on): http(s) or a path of this host; empty: no link. */
      termsUrl: "",
      returnsUrl: "",
      privacyUrl: "",
      imprintUrl: "",
    },
  },

  routeRules: {
    "/cart": { ssr: false },
    "/checkout/**": { ssr: false },
    "/account/**": { ssr: false },
    "/order/**": { ssr: false },
    "/sign-in": { ssr: false },
    "/register": { ssr: false },
    "/forgotten-password": { ssr: false },
    "/reset-password": { ssr: false },
    "/review": { ssr: false },
    "/dashboard/**": { ssr: false },
  },

  components: [{ path: "~/components", pathPrefix: false }],
  ui: { fonts: false },
  icon: {
    provider: "none",
    fallbackToApi: false,
    serverBundle: { collections: ["lucide"] },
    clientBundle: { scan: { globInclude: ["**/*.{vue,ts}"] } },
  },
  image: { provider: "none" },
  i18n: {
    strategy: "no_prefix",
    defaultLocale: "en",
    locales: [
      { code: "en", language: "en-GB", name: "English", files: ["en.json", "en-buying.json", "en-orders.json", "en-product.json", "en-seller.json", "en-seller-work.json", "en-payment.json", "en-vacation.json", "en-reviews.json"] },
      { code: "de", language: "de-DE", name: "Deutsch", files: ["de.json", "de-buying.json", "de-orders.json", "de-product.json", "de-seller.json", "de-seller-work.json", "de-payment.json", "de-vacation.json", "de-reviews.json"] },
    ],
    detectBrowserLanguage: { useCookie: true, cookieKey: "craftmart_locale", redirectOn: "root" },
  },

  hooks: {
    // Traced instead of bundled, qs (of Medusa's SDK) loses files on Node 20: every rendered page is a 500.
    "nitro:config": (config) => {
      Object.assign(config, { noExternals: true })
    },
  },
  typescript: { strict: true },
})
