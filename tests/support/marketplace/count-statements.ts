import { AsyncLocalStorage } from "node:async_hooks"
import { Server } from "node:http"

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const attempts = new AsyncLocalStorage<symbol>()

/** A request over HTTP begins a context of its own: while something is counted, those that arrive belong to it. */
async function withRequestsIn<T>(attempt: symbol, work: () => Promise<T>): Promise<T> {
  const original = Server.prototype.emit
  Server.prototype.emit = function (this: Server, event: string | symbol, ...rest: unknown[]) {
    const emit = () => Reflect.apply(original, this, [event, ...rest]) as boolean
    return event === "request" ? attempts.run(attempt, emit) : emit()
  }
  try {
    return await attempts.run(attempt, work)
  } finally {
    Server.prototype.emit = original
  }
}

async function statementsOf(container: MedusaContainer, work: () => Promise<unknown>): Promise<number> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const attempt = Symbol("attempt")
  let count = 0
  const note = () => { count += attempts.getStore() === attempt ? 1 : 0 }
  knex.on("query", note)
  await withRequestsIn(attempt, work)
  knex.removeListener("query", note)
  return count
}

/**
 * How many SQL statements a piece of work sends until it answers, in this process or by requests, and not what workers
 * and subscribers of the same application send meanwhile: a statement belongs to the asynchronous context that sent it.
 * The work is done twice and counted the second time: the first fills caches, and finds nothing that it replaces.
 */
export async function countStatements(container: MedusaContainer, work: () => Promise<unknown>): Promise<number> {
  await statementsOf(container, work)
  const count = await statementsOf(container, work)
  if (count === 0)
    throw new Error("No statement of the work was seen: nothing was counted.")
  return count
}
