import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const TRIES = 5

/**
 * How many SQL statements the work needs: the fewest of several tries, since subscribers and workers
 * of the same application send theirs meanwhile.
 */
export async function countStatements(container: MedusaContainer, work: () => Promise<unknown>): Promise<number> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const counts: number[] = []
  for (let round = 0; round < TRIES; round++) {
    let count = 0
    const note = () => { count += 1 }
    knex.on("query", note)
    await work()
    knex.removeListener("query", note)
    counts.push(count)
  }
  return Math.min(...counts)
}
