import type { ShippingRate } from "../types/own-artisan"
import type { RateDraft, RateField, RateProblem } from "../types/shipping-rate"
import type { LimitedField, RateLimit } from "../types/shipping-rules"
import { amountText, parseAmount } from "./amount-text"

const MOST_DAYS = 365
let drafts = 0

/** A rate as it is edited. */
export function draftOf(rate: ShippingRate): RateDraft {
  const { zone, speed, currency_code } = rate
  return {
    key: `rate-${drafts++}`,
    zone,
    speed,
    currency_code,
    first_item: amountText(rate.first_item, currency_code),
    additional_item: amountText(rate.additional_item, currency_code),
    free_above: amountText(rate.free_above, currency_code),
    min_days: String(rate.min_days),
    max_days: String(rate.max_days),
  }
}

/** A rate that is still to be filled in. */
export function blankDraft(place: Pick<ShippingRate, "zone" | "speed" | "currency_code">): RateDraft {
  return { key: `rate-${drafts++}`, ...place, first_item: "", additional_item: "", free_above: "", min_days: "", max_days: "" }
}

/** The same places and times in another currency; the amounts are a start to be typed over. */
export function copyDrafts(rates: RateDraft[], from: string, to: string): RateDraft[] {
  return rates
    .filter(rate => rate.currency_code === from)
    .map(rate => ({ ...rate, key: `rate-${drafts++}`, currency_code: to }))
}

/** The rate that was typed. Call it for drafts without problems only. */
export function rateOf(draft: RateDraft): ShippingRate {
  const amount = (text: string) => parseAmount(text, draft.currency_code)
  return {
    zone: draft.zone,
    speed: draft.speed,
    currency_code: draft.currency_code,
    first_item: amount(draft.first_item) ?? 0,
    additional_item: amount(draft.additional_item) ?? 0,
    free_above: amount(draft.free_above) ?? null,
    min_days: Number(draft.min_days),
    max_days: Number(draft.max_days),
  }
}

export type RateProblems = Partial<Record<RateField | "zone", RateProblem>>

/** What has to be mended before the rates can be saved, by the draft's key. */
export function problemsOf(drafts: RateDraft[]): Map<string, RateProblems> {
  const places = drafts.map(placeOf)
  const found = drafts.map((draft, index) => [draft.key, {
    ...fieldProblems(draft),
    ...(places.indexOf(placeOf(draft)) < index ? { zone: "twice" as const } : {}),
  }] as const)
  return new Map(found.filter(([, problems]) => Object.keys(problems).length > 0))
}

const LIMITED: LimitedField[] = ["first_item", "additional_item"]

/** What is beyond a limit of its currency, by the draft's key; what is no amount yet is not. */
export function beyondLimits(drafts: RateDraft[], limits: readonly RateLimit[]): Map<string, RateProblems> {
  const found = drafts.map((draft) => {
    const limit = limits.find(({ currency_code }) => currency_code === draft.currency_code)
    const fields = LIMITED.filter((field) => {
      const amount = parseAmount(draft[field], draft.currency_code)
      return limit && amount !== undefined && (amount < (limit[field].min ?? 0) || amount > (limit[field].max ?? Infinity))
    })
    return [draft.key, Object.fromEntries(fields.map(field => [field, "limit" as const]))] as const
  })
  return new Map(found.filter(([, problems]) => Object.keys(problems).length > 0))
}

function placeOf({ zone, speed, currency_code }: RateDraft): string {
  return [zone, speed, currency_code].join(" ")
}

function fieldProblems(draft: RateDraft): RateProblems {
  const isAmount = (text: string) => parseAmount(text, draft.currency_code) !== undefined
  const isDays = (text: string) => /^\d{1,3}$/.test(text.trim()) && Number(text) <= MOST_DAYS
  const problems: RateProblems = {}
  if (!isAmount(draft.first_item))
    problems.first_item = "amount"
  if (!isAmount(draft.additional_item))
    problems.additional_item = "amount"
  if (draft.free_above.trim() && !isAmount(draft.free_above))
    problems.free_above = "amount"
  if (!isDays(draft.min_days))
    problems.min_days = "days"
  if (!isDays(draft.max_days))
    problems.max_days = "days"
  else if (!problems.min_days && Number(draft.max_days) < Number(draft.min_days))
    problems.max_days = "order"
  return problems
}
