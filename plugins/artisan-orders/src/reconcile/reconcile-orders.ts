import { idFloor } from "@craftmart/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { ARTISAN_ORDERS_MODULE } from "../modules/artisan-orders/key"
import type { ArtisanOrdersModuleService } from "../modules/artisan-orders/service"
import { capturePaymentOnce } from "../payments/capture-payment-once"
import { splitOrderWorkflow } from "../workflows/split-order"
import { abandonOrder } from "./abandon-order"
import { bookPayments } from "./book-payments"
import { dropDoubles } from "./drop-doubles"
import { eachBatch } from "./each-batch"
import { findAbandoned } from "./find-abandoned"
import { followCore } from "./follow-core"
import { findUncaptured } from "./find-uncaptured"
import { findUnsplit } from "./find-unsplit"
import { forgetExpiredLocks } from "./forget-expired-locks"

const HOUR = 3_600_000

/** A round looks back two days; a sweep over everything finds what is older, such as a draft that was placed late. */
const WINDOW = 48 * HOUR

/** Entries of the order that are missing for longer than this, somebody has made by hand. */
const MONTH = 30 * 24 * HOUR

/** Makes up for what a crash left undone: splits that are missing, payments that were not captured, locks of the dead. */
export async function reconcileOrders(container: MedusaContainer, { everything }: { everything: boolean }): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const since = (prefix: string) => everything ? "" : idFloor(prefix, new Date(Date.now() - WINDOW))
  const failed = (id: string, error: unknown) => logger.error(`${id} could not be reconciled; it will be tried again`, error instanceof Error ? error : undefined)

  await forgetExpiredLocks(knex)
  await eachBatch(
    since("order"),
    (after, limit) => findUnsplit(knex, after, limit),
    order_id => splitOrderWorkflow(container).run({ input: { order_id } }),
    failed,
  )
  await eachBatch(
    since("order"),
    (after, limit) => findAbandoned(knex, after, limit),
    order_id => abandonOrder(order_id, container),
    failed,
  )
  await followCore(container, since("order"), failed)
  const sinceWhen = new Date(Date.now() - (everything ? MONTH : WINDOW))
  await dropDoubles(container, sinceWhen, failed)
  await bookPayments(container, sinceWhen, failed)
  if (!container.resolve<ArtisanOrdersModuleService>(ARTISAN_ORDERS_MODULE).options.capture_payments)
    return
  await eachBatch(
    since("pay"),
    (after, limit) => findUncaptured(knex, { after, limit }),
    payment_id => capturePaymentOnce(payment_id, container),
    failed,
  )
}
