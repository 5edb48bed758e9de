import type { CommissionResolver, CommissionSale } from "@craftmart/artisan-orders/types"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { InjectManager, InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"

import { chooseRates } from "../../commission/choose-rates"
import { readCategories, readRules } from "../../commission/read-rules"
import type { NewAdjustment } from "../../ledger/adjust"
import { adjustmentRows } from "../../ledger/adjust"
import { payOut } from "../../payouts/pay-out"
import type { NewPayout, PaidOut } from "../../payouts/pay-out"
import { reconcileLedgerOnStart } from "../../reconcile/on-start"
import { CommissionRule, LedgerEntry, Payout, PayoutEntry } from "./models"

export class PayoutsModuleService
  extends MedusaService({ CommissionRule, LedgerEntry, Payout, PayoutEntry })
  implements CommissionResolver {
  /** Called by Medusa once everything is loaded. */
  readonly __hooks = {
    onApplicationStart: () => Promise.resolve(reconcileLedgerOnStart()),
  }

  /** The commission that the rules of this moment ask of each artisan in a sale; see `chooseRates`. Two statements. */
  @InjectManager()
  async resolveCommissionRates(sale: CommissionSale, @MedusaContext() context: Context<EntityManager> = {}): Promise<ReadonlyMap<string, number>> {
    const knex = connectionOf(context)
    const categories = await readCategories(knex, sale.lines.map(line => line.product_id))
    return chooseRates(sale, await readRules(knex, sale, [...categories.values()].flat()), categories)
  }

  /**
   * Pays an artisan everything that is owed in a currency, in one transaction.
   * @returns undefined when nothing is owed: no entry, or less taken than given.
   */
  @InjectTransactionManager()
  payOut(payout: NewPayout, @MedusaContext() context: Context<EntityManager> = {}): Promise<PaidOut | undefined> {
    return payOut(connectionOf(context), payout)
  }

  /** Moves an amount between the house and an artisan, for a reason that an admin gives. Made once a key. */
  @InjectTransactionManager()
  async adjust(adjustment: NewAdjustment, @MedusaContext() context: Context<EntityManager> = {}): Promise<void> {
    await connectionOf(context)("ledger_entry").insert(adjustmentRows(adjustment)).onConflict().ignore()
  }
}

function connectionOf(context: Context<EntityManager>) {
  const manager = context.transactionManager ?? context.manager
  if (!manager)
    throw new Error("The ledger is reached through a transaction")
  return manager.getTransactionContext() ?? manager.getKnex()
}
