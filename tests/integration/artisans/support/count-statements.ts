import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** How many SQL statements the application sends while the work is done. */
export async function countStatements(container: MedusaContainer, work: () => Promise<unknown>): Promise<number> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  let count = 0
  const note = () => { count += 1 }
  knex.on("query", note)
  await work()
  knex.removeListener("query", note)
  return count
}
