import { enqueueArtisanNotifications, enqueueSaleNotices } from "@craftmart/sale-notices/modules/sale-notices"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"

import type { LoadedOrder } from "../../orders/loaded-order"
import type { SaleEffects } from "../../record/notices"
import { lineRows, orderRows } from "../../record/rows"
import type { PartToRecord } from "../../record/types"
import { reconcileOnStart } from "../../reconcile/on-start"
import { ArtisanOrder, ArtisanOrderLine, ArtisanOrderMessage, ArtisanOrderRefund } from "./models"
import { readOptions } from "./options"
import type { ArtisanOrdersOptions } from "./options"

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
   * Writes the parts of an order, their lines and all that the sale sets off, in one transaction and four statements.
   * The unique keys make it once: whoever comes second waits for the first and then writes nothing.
   * @returns whether this call wrote them.
   */
  @InjectTransactionManager()
  async recordSplit(
    order: LoadedOrder,
    parts: readonly PartToRecord[],
    effects: SaleEffects,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const trx = context.transactionManager?.getTransactionContext()
    if (!trx)
      throw new Error("A split is recorded in a transaction")
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
}
