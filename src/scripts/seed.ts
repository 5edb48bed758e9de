import type { ExecArgs } from "@medusajs/framework/types"

import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { readEnvironment } from "../config/environment"
import { stopIngestion } from "./seed/index-products"
import { readDemo } from "./seed/read-data"
import { seedDemo } from "./seed/seed-demo"

/** `medusa exec ./src/scripts/seed.ts`: fills in the demo marketplace. */
export default async function seed({ container }: ExecArgs) {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  stopIngestion(container)
  const startedAt = Date.now()
  const report = await seedDemo(container, readDemo(), readEnvironment(process.env).BACKEND_URL)
  logger.info(`The demo marketplace has ${report.artisans} artisans and ${report.products} products`
    + ` (${report.made} new) after ${((Date.now() - startedAt) / 1000).toFixed(1)} s.`)
}
