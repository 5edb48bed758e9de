import type { ShippingRate } from "~/types/own-artisan"
import { describe, expect, it } from "vitest"
import { beyondLimits, blankDraft, copyDrafts, draftOf, problemsOf, rateOf } from "~/utils/shipping-rates"

const rate: ShippingRate = {
  zone: "ie",
  speed: "standard",
  currency_code: "eur",
  first_item: 5.5,
  additional_item: 0,
  free_above: null,
  min_days: 2,
  max_days: 4,
}

describe("a shipping rate that is edited", () => {
  it("is the same rate when nothing was typed", () => {
    expect(rateOf(draftOf(rate))).toEqual(rate)
    expect(rateOf({ ...draftOf(rate), free_above: "90,00" })).toEqual({ ...rate, free_above: 90 })
  })

  it("has no problem when it is complete", () => {
    expect(problemsOf([draftOf(rate), draftOf({ ...rate, speed: "express" })]).size).toBe(0)
  })

  it("says what is missing and what cannot be", () => {
    const blank = blankDraft({ zone: "*", speed: "standard", currency_code: "eur" })
    const wrong = { ...draftOf(rate), first_item: "5.555", free_above: "never", min_days: "5", max_days: "4" }
    const problems = problemsOf([blank, wrong])
    expect(problems.get(blank.key)).toEqual({ first_item: "amount", additional_item: "amount", min_days: "days", max_days: "days" })
    expect(problems.get(wrong.key)).toEqual({ first_item: "amount", free_above: "amount", max_days: "order" })
  })

  it("stands once for each zone, speed and currency", () => {
    const [first, second] = [draftOf(rate), draftOf(rate)]
    expect([...problemsOf([first, second])]).toEqual([[second.key, { zone: "twice" }]])
    expect(problemsOf([first, draftOf({ ...rate, currency_code: "usd" })]).size).toBe(0)
  })

  it("can be the start for another currency", () => {
    const eur = draftOf(rate)
    const [usd] = copyDrafts([eur, draftOf({ ...rate, currency_code: "gbp" })], "eur", "usd")
    expect(rateOf(usd!)).toEqual({ ...rate, currency_code: "usd" })
    expect(usd!.key).not.toBe(eur.key)
  })

  it("is beyond a limit of its currency, below or above, and within it at its ends", () => {
    const limits = [{ currency_code: "eur", first_item: { min: 2, max: 5.5 }, additional_item: { min: null, max: 1 } }]
    const [low, high, further, ends, usd] = [
      draftOf({ ...rate, first_item: 1.99 }),
      draftOf({ ...rate, first_item: 5.51 }),
      draftOf({ ...rate, additional_item: 1.01 }),
      draftOf({ ...rate, first_item: 2, additional_item: 1 }),
      draftOf({ ...rate, currency_code: "usd", first_item: 99 }),
    ]
    expect([...beyondLimits([low, high, further, ends, usd, blankDraft(rate)], limits)]).toEqual([
      [low.key, { first_item: "limit" }],
      [high.key, { first_item: "limit" }],
      [further.key, { additional_item: "limit" }],
    ])
  })
})
