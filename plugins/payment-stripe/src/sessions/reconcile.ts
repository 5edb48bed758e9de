import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { STRIPE_MODULE } from "../modules/stripe/key"
import type { StripeModuleService } from "../modules/stripe/service"
import { redoDeadRefunds } from "../refunds/redo-refunds"
import { isPaid } from "../stripe/is-paid"
import { followIntent, readIntent } from "./end-intent"
import { endUnknown } from "./end-unknown"
import { findStale } from "./find-stale"
import { loadSession } from "./load"
import { releaseSession } from "./release"

/** How many a round, so that one ends before the next begins. */
const BATCH = 100

/** Ends a session that nobody finished: an order if it was paid, else nothing that could be paid any more. */
async function endSession(id: string, container: MedusaContainer): Promise<void> {
  const session = await loadSession(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), id)
  if (!session)
    return
  const intent = await readIntent(session.intent_id, container)
  if (!intent)
    return endUnknown(session, container)
  if (isPaid(intent) || intent.status === "canceled")
    await followIntent(session, intent, container)
  else if (intent.status !== "processing")
    await releaseSession(session, container, { unlessPaid: true })
}

/** One that is as it should be has its next turn when it has been left alone for as long again. */
async function touch(knex: Knex, id: string): Promise<void> {
  await knex("payment_session").where({ id }).update({ updated_at: knex.fn.now() })
}

/** Where the last round of this process ended, so that sessions that never end do not keep the later ones from their turn. */
let after = ""

/** One round over the sessions that nobody has touched for a while. One that fails does not hold up the others. */
export async function reconcileStripeSessions(container: MedusaContainer): Promise<void> {
  const { options } = container.resolve<StripeModuleService>(STRIPE_MODULE)
  if (!options)
    return
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const ids = await findStale(knex, { after, minutes: options.reconcileAfterMinutes, limit: BATCH })
  after = ids.length < BATCH ? "" : ids.at(-1) ?? ""
  await redoDeadRefunds(container)
  for (const id of ids) {
    await endSession(id, container).then(() => touch(knex, id)).catch((error: unknown) => {
      logger.error(`The payment session ${id} could not be ended; it will be tried again`, error instanceof Error ? error : undefined)
    })
  }
}
