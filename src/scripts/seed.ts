import type { ExecArgs } from "@medusajs/framework/types"

import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { readEnvironment } from "../config/environment"
import { parseSize } from "./seed/bulk/parse-size"
import { seedBulk } from "./seed/bulk/seed-bulk"
import { stopIngestion } from "./seed/index-products"
import { readDemo } from "./seed/read-data"
import { seedDemo } from "./seed/seed-demo"

/**
 * `medusa exec ./src/scripts/seed.ts`: fills in the demo marketplace;
 * with `-- --artisans 10000 --products 100000` it makes it that large.
 */
export default async function seed({ container }: ExecArgs) {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const size = parseSize(argumentsOf(process.argv))
  const demo = readDemo()
  const since = stopwatch()
  stopIngestion(container)
  const report = await seedDemo(container, demo, readEnvironment(process.env).BACKEND_URL)
  logger.info(`The demo marketplace has ${report.artisans} artisans and ${report.products} products (${report.made} new) after ${since()} s.`)
  if (size) {
    await seedBulk(container, demo, size, written => logger.info(`${written} more products after ${since()} s.`))
    logger.info(`The shop has ${size.artisans} artisans and ${size.products} products after ${since()} s.`)
  }
}

/** What stands behind `--`: Medusa's command line hands on only what has no dashes. */
function argumentsOf(commandLine: string[]): string[] {
  const dashes = commandLine.indexOf("--")
  return dashes === -1 ? [] : commandLine.slice(dashes + 1)
}

function stopwatch() {
  const startedAt = Date.now()
  return () => ((Date.now() - startedAt) / 1000).toFixed(1)
}
