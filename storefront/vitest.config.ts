import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const app = fileURLToPath(new URL("./app", import.meta.url))
const listing = fileURLToPath(new URL("../plugins/listing/src/index.ts", import.meta.url))
const root = fileURLToPath(new URL(".", import.meta.url))

export default defineConfig({
  resolve: { alias: { "~~": root, "~": app, "@craftmart/listing": listing } },
  test: { include: ["test/unit/**/*.test.ts"], restoreMocks: true },
})
