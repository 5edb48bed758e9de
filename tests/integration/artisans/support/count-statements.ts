import { AsyncLocalStorage } from "node:async_hooks"
import { setTimeout } from "node:timers/promises"

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const TRIES = 5

/** Milliseconds without a statement after which what the set-up has set off is taken to be done, and how long that is waited for. */
const LULL = 400
const PATIENCE = 10_000

const rounds = new AsyncLocalStorage<number>()

type Connection = { on: (event: "query", listener: () => void) => unknown, removeListener: (event: "query", listener: () => void) => unknown }

async function untilQuiet(knex: Connection): Promise<void> {
  const began = Date.now()
  let last = began
  const note = () => { last = Date.now() }
  knex.on("query", note)
  while (Date.now() - last < LULL && Date.now() - began < PATIENCE)
    await setTimeout(LULL / 4)
  knex.removeListener("query", note)
}

async function fewestStatements(container: MedusaContainer, work: () => Promise<unknown>, isCounted: (round: number) => boolean): Promise<number> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const counts: number[] = []
  await untilQuiet(knex)
  for (let round = 0; round < TRIES; round++) {
    let count = 0
    const note = () => { count += isCounted(round) ? 1 : 0 }
    knex.on("query", note)
    await rounds.run(round, work)
    knex.removeListener("query", note)
    counts.push(count)
  }
  return Math.min(...counts)
}

/**
 * How many SQL statements a request needs: the fewest of several tries, since subscribers and workers of the same
 * application send theirs meanwhile.
 */
export function countStatements(container: MedusaContainer, work: () => Promise<unknown>): Promise<number> {
  return fewestStatements(container, work, () => true)
}

/**
 * How many SQL statements the work itself sends, and not what goes on beside it: a statement belongs to the asynchronous
 * context that sent it. For work in this process; a request over HTTP is another context.
 */
export function countOwnStatements(container: MedusaContainer, work: () => Promise<unknown>): Promise<number> {
  return fewestStatements(container, work, round => rounds.getStore() === round)
}
