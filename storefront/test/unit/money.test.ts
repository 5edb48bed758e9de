import { describe, expect, it } from "vitest"
import { formatMoney } from "~/utils/money"

describe("an amount of money", () => {
  it.each([
    [42, "eur", "en-GB", "€42.00"],
    [1234.5, "USD", "en-GB", "$1,234.50"],
    [1234.5, "eur", "de-DE", "1.234,50\u00A0€"],
    [980, "jpy", "en-GB", "¥980"],
    [1.234, "kwd", "en-GB", "KWD\u00A01.234"],
    [0, "eur", "en-GB", "€0.00"],
  ])("%d %s in %s reads %s", (amount, currency, locale, words) => {
    expect(formatMoney(amount, currency, locale)).toBe(words)
  })

  it("that is not known reads as nothing rather than as zero", () => {
    expect(formatMoney(null, "eur")).toBe("")
    expect(formatMoney(undefined, "eur")).toBe("")
  })
})
