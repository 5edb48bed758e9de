/** The import rules of docs/architecture.md: what may know what. */
const publicEntry = "^plugins/[^/]+/src/(workflows/index|types/index|modules/[^/]+/index|providers/[^/]+/index)[.]ts$"
const tests = "[.](test|spec)[.]ts$|/test/"

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Medusa's models name each other in both directions, through functions: that is its way.",
      severity: "error",
      from: { pathNot: "/models/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "money-knows-nothing",
      comment: "money is arithmetic: it imports nothing but itself.",
      severity: "error",
      from: { path: "^plugins/money/src", pathNot: tests },
      to: { pathNot: "^plugins/money/src" },
    },
    {
      name: "plugins-meet-at-their-front-doors",
      comment: "A plugin uses another one through ./workflows, ./types, ./modules/* or ./providers/*.",
      severity: "error",
      from: { path: "^plugins/([^/]+)/src" },
      to: { path: "^plugins/", pathNot: ["^plugins/$1/", "^plugins/(money|http|listing|admin-kit)/src/index[.]ts$", publicEntry] },
    },
    {
      name: "plugins-in-one-direction",
      comment: "artisan-orders -> artisans, sale-notices; payouts -> those; the others stand alone on money, http, listing and admin-kit.",
      severity: "error",
      from: { path: "^plugins/(artisans|sale-notices|reviews|payment-stripe|file-cloudinary|back-office)/src" },
      to: { path: "^plugins/", pathNot: "^plugins/($1|money|http|listing|admin-kit)/src" },
    },
    {
      name: "http-knows-medusa-only",
      severity: "error",
      from: { path: "^plugins/http/src", pathNot: tests },
      to: { path: "^plugins/", pathNot: "^plugins/http/src" },
    },
    {
      name: "admin-kit-for-the-admin-only",
      comment: "The kit is bundled into the plugins' pages: nothing on the server knows it, and it knows no plugin.",
      severity: "error",
      from: { pathNot: "^plugins/[^/]+/src/admin/|^plugins/admin-kit/src/|^tests/unit/admin/" },
      to: { path: "^plugins/admin-kit/" },
    },
    {
      name: "admin-kit-knows-no-plugin",
      severity: "error",
      from: { path: "^plugins/admin-kit/src" },
      to: { path: "^plugins/", pathNot: "^plugins/admin-kit/src" },
    },
    {
      name: "listing-knows-zod-only",
      comment: "The rules of a listing run in the browser, too.",
      severity: "error",
      from: { path: "^plugins/listing/src", pathNot: tests },
      to: { pathNot: "^plugins/listing/src|^node_modules/zod/" },
    },
    {
      name: "orders-before-payouts",
      severity: "error",
      from: { path: "^plugins/artisan-orders/src" },
      to: { path: "^plugins/payouts/" },
    },
    {
      name: "sale-notices-stand-alone",
      severity: "error",
      from: { path: "^plugins/sale-notices/src" },
      to: { path: "^plugins/money/" },
    },
    {
      name: "plugins-do-not-know-the-app",
      severity: "error",
      from: { path: "^plugins/", pathNot: tests },
      to: { path: "^(src|storefront|tests|scripts)/" },
    },
    {
      name: "react-only-in-the-admin",
      severity: "error",
      from: { pathNot: "^plugins/[^/]+/src/admin/|^plugins/admin-kit/src/|^node_modules/" },
      to: { path: "^(node_modules/)?(react|react-dom|react-router-dom|@medusajs/ui|@medusajs/icons|@medusajs/admin-sdk)(/|$)" },
    },
    {
      name: "vue-only-in-the-storefront",
      severity: "error",
      from: { pathNot: "^storefront/|^node_modules/" },
      to: { path: "^(node_modules/)?(vue|vue-router|pinia|nuxt|@nuxt/[^/]+)(/|$)" },
    },
    {
      name: "storefront-talks-http",
      comment: "The storefront knows the backend by its HTTP answers; types may be imported, and the rules that both sides check.",
      severity: "error",
      from: { path: "^storefront/", pathNot: "^storefront/test/" },
      to: { path: "^(plugins|src)/", pathNot: "^plugins/listing/src/index[.]ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-tests-in-the-product",
      severity: "error",
      from: { path: "^(plugins/[^/]+/src|src|storefront/app)/", pathNot: tests },
      to: { path: `^tests/|${tests}` },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "[.]medusa/|[.]nuxt/|[.]output/|/dist/|/migrations/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.lint.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["craftmart:source", "import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".vue", ".json"],
    },
  },
}
