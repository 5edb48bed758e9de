import { currencyCode, id, paging, requiredText, searchText } from "@craftmart/http"
import { hasItsDecimals } from "@craftmart/money"
import { z } from "@medusajs/framework/zod"

const kinds = ["sale", "commission", "refund", "commission_reversal", "credit", "adjustment", "payout"] as const

/** `artisan_id=house` is the marketplace's own side. */
const entryFilters = {
  artisan_id: id.optional(),
  kind: z.enum(kinds).optional(),
  currency_code: currencyCode.optional(),
  order_id: id.optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
}

export const AdminGetLedger = z.strictObject({ ...paging, ...entryFilters })
export type AdminGetLedgerType = z.infer<typeof AdminGetLedger>

export const AdminExportLedger = z.strictObject(entryFilters)
export type AdminExportLedgerType = z.infer<typeof AdminExportLedger>

export const AdminGetBalances = z.strictObject({ ...paging, q: searchText })
export type AdminGetBalancesType = z.infer<typeof AdminGetBalances>

export const AdminGetPayouts = z.strictObject({ ...paging, artisan_id: id.optional() })
export type AdminGetPayoutsType = z.infer<typeof AdminGetPayouts>

export const AdminCreatePayout = z.strictObject({ artisan_id: id, currency_code: currencyCode, reference: requiredText(200).nullable().default(null) })
export type AdminCreatePayoutType = z.infer<typeof AdminCreatePayout>

/** Major units, not nought, no finer than the currency's smallest coin. */
export const AdminCreateAdjustment = z.strictObject({
  key: id,
  artisan_id: id,
  amount: z.number().min(-1_000_000).max(1_000_000).refine(amount => amount !== 0, "must not be 0"),
  currency_code: currencyCode,
  reason: requiredText(500),
}).refine(({ amount, currency_code }) => hasItsDecimals(amount, currency_code), { path: ["amount"], message: "is finer than the currency" })
export type AdminCreateAdjustmentType = z.infer<typeof AdminCreateAdjustment>

export const AdminGetCommissionRules = z.strictObject({
  ...paging,
  artisan_id: id.optional(),
  category_id: id.optional(),
  scope: z.enum(["everybody", "artisan", "category"]).optional(),
  state: z.enum(["in_force", "coming", "past"]).optional(),
})
export type AdminGetCommissionRulesType = z.infer<typeof AdminGetCommissionRules>

/** Without artisan and category it is everybody's; a null rate ends the rule before. Not in the past: what is sold is sold. */
export const AdminCreateCommissionRule = z.strictObject({
  artisan_id: id.nullable().default(null),
  category_id: id.nullable().default(null),
  bps: z.number().int().min(0).max(10_000).nullable(),
  valid_from: z.iso.datetime({ offset: true }).transform(text => new Date(text)).optional(),
})
  .refine(({ artisan_id, category_id }) => artisan_id === null || category_id === null, { path: ["category_id"], message: "either an artisan or a category" })
  .refine(({ valid_from }) => valid_from === undefined || valid_from.getTime() > Date.now(), { path: ["valid_from"], message: "must not be in the past" })
export type AdminCreateCommissionRuleType = z.infer<typeof AdminCreateCommissionRule>
