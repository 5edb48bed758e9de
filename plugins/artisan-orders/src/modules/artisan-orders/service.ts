import { enqueueArtisanNotifications, enqueueSaleNotices } from "@craftmart/sale-notices/modules/sale-notices"
import type { EntityManager, Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"

import { noticesOfOrderRefunds } from "../../letters/notices-of-order-refunds"
import { recordMessage } from "../../messages/record-message"
import type { MessageToBuyer } from "../../messages/record-message"
import type { LoadedOrder } from "../../orders/loaded-order"
import type { SaleEffects } from "../../record/notices"
import { lineRows, orderRows } from "../../record/rows"
import type { PartToRecord } from "../../record/types"
import { reconcileOnStart } from "../../reconcile/on-start"
import { recordCancellation, recordRefund } from "../../refunds/record-refund"
import type { CancellationRequest, RefundRequest } from "../../refunds/record-refund"
import { postponeRefund, settleRefund } from "../../refunds/settle"
import { settleCanceledOrder } from "../../refunds/settle-canceled-order"
import { followOrders } from "../../status/follow-orders"
import { ArtisanOrder, ArtisanOrderLine, ArtisanOrderMessage, ArtisanOrderRefund } from "./models"
import { readOptions } from "./options"
import type { ArtisanOrdersOptions } from "./options"

type InTransaction = Context<EntityManager>

function transactionOf(context: InTransaction): Knex {
  const trx = context.transactionManager?.getTransactionContext()
  if (!trx)
    throw new Error("An artisan order is written in a transaction")
  return trx
}

/** Each method that writes is one transaction. What it does stands in a file of its own; only the split is written here. */
export class ArtisanOrdersModuleService extends MedusaService({ ArtisanOrder, ArtisanOrderLine, ArtisanOrderMessage, ArtisanOrderRefund }) {
  readonly options: ArtisanOrdersOptions

  /** Called by Medusa once everything is loaded. */
  readonly __hooks = {
    onApplicationStart: () => Promise.resolve(reconcileOnStart()),
  }

  constructor(container: Record<string, unknown>, options?: unknown) {
    super(container, options)
    this.options = readOptions(options)
  }

  /**
   * Writes the parts of an order, their lines and all that the sale sets off, in four statements.
   * The unique keys make it once: whoever comes second waits for the first and then writes nothing.
   * @returns whether this call wrote them.
   */
  @InjectTransactionManager()
  async recordSplit(
    order: LoadedOrder,
    parts: readonly PartToRecord[],
    effects: SaleEffects,
    @MedusaContext() context: InTransaction = {},
  ): Promise<boolean> {
    const trx = transactionOf(context)
    const written = await trx("artisan_order").insert(orderRows(order, parts)).onConflict().ignore().returning("id")
    if (written.length === 0)
      return false
    if (written.length < parts.length)
      throw new Error(`The order ${order.id} is already split in another way`)
    await trx("artisan_order_line").insert(lineRows(order, parts))
    await enqueueSaleNotices(trx, effects.notices)
    await enqueueArtisanNotifications(trx, effects.notifications)
    return true
  }

  /** See {@link followOrders}. */
  @InjectTransactionManager()
  async followOrders(order_ids: readonly string[], @MedusaContext() context: InTransaction = {}): Promise<boolean> {
    return followOrders(transactionOf(context), order_ids)
  }

  /** See {@link recordRefund}. */
  @InjectTransactionManager()
  async recordRefund(request: RefundRequest, @MedusaContext() context: InTransaction = {}): Promise<string | undefined> {
    return recordRefund(transactionOf(context), request)
  }

  /** See {@link recordCancellation}. */
  @InjectTransactionManager()
  async recordCancellation(request: CancellationRequest, @MedusaContext() context: InTransaction = {}): Promise<string | undefined> {
    return recordCancellation(transactionOf(context), request)
  }

  /** See {@link settleRefund}. */
  @InjectTransactionManager()
  async settleRefund(id: string, payment_refund_id: string | null, @MedusaContext() context: InTransaction = {}): Promise<void> {
    await settleRefund(transactionOf(context), id, payment_refund_id)
  }

  /** See {@link postponeRefund}. */
  @InjectTransactionManager()
  async postponeRefund(id: string, error: string, how: { for_good: boolean }, @MedusaContext() context: InTransaction = {}): Promise<void> {
    await postponeRefund(transactionOf(context), id, error, how)
  }

  /** See {@link settleCanceledOrder}. */
  @InjectTransactionManager()
  async settleCanceledOrder(order_id: string, @MedusaContext() context: InTransaction = {}): Promise<boolean> {
    return settleCanceledOrder(transactionOf(context), order_id)
  }

  /** See {@link noticesOfOrderRefunds}. @returns whether there is a mail to send. */
  @InjectTransactionManager()
  async tellOfOrderRefunds(payment_id?: string, @MedusaContext() context: InTransaction = {}): Promise<boolean> {
    const trx = transactionOf(context)
    return (await enqueueSaleNotices(trx, await noticesOfOrderRefunds(trx, payment_id))).length > 0
  }

  /** See {@link recordMessage}. */
  @InjectTransactionManager()
  async recordMessage(message: MessageToBuyer, @MedusaContext() context: InTransaction = {}): Promise<string> {
    return recordMessage(transactionOf(context), message)
  }
}
