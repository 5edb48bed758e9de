import { ARTISAN_ORDERS_MODULE, artisanOrderChecks } from "@craftmart/artisan-orders/modules/artisan-orders"
import type { ArtisanOrdersModuleService } from "@craftmart/artisan-orders/modules/artisan-orders"
import { findUnbalanced } from "@craftmart/artisan-orders/workflows"
import { stripeChecks } from "@craftmart/payment-stripe/modules/stripe"
import { ledgerChecks } from "@craftmart/payouts/modules/payouts"
import { ratingChecks } from "@craftmart/reviews/modules/reviews"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** A rule that must hold, as SQL that answers where it does not; see the plugins' `audit/checks.ts`. */
interface Check {
  readonly invariant: number
  readonly title: string
  /** Without these the rule's plugin is not installed. */
  readonly tables: readonly string[]
  readonly sql: string
}

export interface Breach {
  readonly invariant: number
  readonly title: string
  /** The id of what is wrong, and what is wrong with it. */
  readonly subject: string
  readonly detail: string
}

export interface Audit {
  readonly breaches: Breach[]
  /** Rules that there was nothing to hold against. */
  readonly skipped: { readonly invariant: number, readonly title: string, readonly missing: string }[]
  readonly checked: number
}

const checks: readonly Check[] = [...artisanOrderChecks, ...stripeChecks, ...ratingChecks, ...ledgerChecks]

const balance = { invariant: 2, title: "The artisan orders of an order add up to it" }

/**
 * Looks for every breach of the marketplace's invariants over the whole database, and changes nothing.
 * @param before what has moved since then may be under way and is no breach
 */
export async function runAudit(container: MedusaContainer, before: Date): Promise<Audit> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const orders = container.resolve<ArtisanOrdersModuleService | undefined>(ARTISAN_ORDERS_MODULE, { allowUnregistered: true })
  const bindings = { before, captures_payments: orders?.options.capture_payments ?? false }
  const breaches: Breach[] = []
  const skipped: Audit["skipped"] = []
  for (const { sql, tables, ...rule } of checks) {
    const missing = await firstMissing(knex, tables)
    if (missing) {
      skipped.push({ ...rule, missing })
      continue
    }
    const { rows } = await knex.raw<{ rows: { subject: string, detail: string }[] }>(sql, bindings)
    breaches.push(...rows.map(row => ({ ...rule, ...row })))
  }
  breaches.push(...(await findUnbalanced(container, before)).map(found => ({ ...balance, ...found })))
  return { breaches: breaches.sort((a, b) => a.invariant - b.invariant), skipped, checked: checks.length + 1 - skipped.length }
}

async function firstMissing(knex: Knex, tables: readonly string[]): Promise<string | undefined> {
  const { rows } = await knex.raw<{ rows: { name: string }[] }>("select name from unnest(?::text[]) name where to_regclass(quote_ident(name)) is null", [[...tables]])
  return rows[0]?.name
}
