import { AsyncLocalStorage } from "node:async_hooks"

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const TRIES = 5
const rounds = new AsyncLocalStorage<number>()

/**
 * How many SQL statements the work sends. Those of the workers and jobs that go on meanwhile are not counted: a statement
 * belongs to the asynchronous context that sent it. A subscriber that the work itself wakes inherits its context, so
 * the fewest of several tries is taken.
 */
export async function countStatements(container: MedusaContainer, work: () => Promise<unknown>): Promise<number> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const counts: number[] = []
  for (let round = 0; round < TRIES; round++) {
    let count = 0
    const note = () => { count += rounds.getStore() === round ? 1 : 0 }
    knex.on("query", note)
    await rounds.run(round, work)
    knex.removeListener("query", note)
    counts.push(count)
  }
  return Math.min(...counts)
}
