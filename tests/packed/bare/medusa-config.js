/** A Medusa shop with one plugin, and Medusa's own defaults in everything else. */
const { defineConfig } = require("@medusajs/framework/utils")

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: { adminCors: "", storeCors: "", authCors: "", jwtSecret: process.env.JWT_SECRET, cookieSecret: process.env.COOKIE_SECRET },
  },
  admin: { disable: true },
  plugins: [{ resolve: "@craftmart/reviews", options: {} }],
  modules: [
    {
      resolve: "@medusajs/medusa/file",
      options: { providers: [{ resolve: "@medusajs/medusa/file-local", id: "local", options: { backend_url: `${process.env.BACKEND_URL}/static` } }] },
    },
  ],
})
