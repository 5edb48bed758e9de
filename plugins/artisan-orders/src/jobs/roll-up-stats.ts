import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { forgetVisitors } from "../stats/note-view"
import { rollUpAll } from "../stats/roll-up-all"

export default async function rollUpStats(container: MedusaContainer): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await rollUpAll(knex)
  await forgetVisitors(knex)
}

export const config = {
  name: "roll-up-stats",
  schedule: "*/5 * * * *",
}
