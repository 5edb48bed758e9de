import { describe, expect, it } from "vitest"
import { amountText, parseAmount } from "~/utils/amount-text"

describe("an amount that is typed", () => {
  it.each([
    ["5", "eur", 5],
    ["5.5", "eur", 5.5],
    ["5,50", "EUR", 5.5],
    [" 12.34 ", "usd", 12.34],
    ["0", "eur", 0],
    ["980", "jpy", 980],
    ["1.234", "kwd", 1.234],
  ])("%s %s is %d", (text, currency, amount) => {
    expect(parseAmount(text, currency)).toBe(amount)
  })

  it.each([["", "eur"], ["free", "eur"], ["-1", "eur"], ["5.555", "eur"], ["1.5", "jpy"], ["1e3", "eur"], ["1.000,00", "eur"], ["12345678901", "eur"]])(
    "%s %s is none",
    (text, currency) => expect(parseAmount(text, currency)).toBeUndefined(),
  )

  it("stands in its field with the currency's decimals, and nothing where there is none", () => {
    expect(amountText(5.5, "eur")).toBe("5.50")
    expect(amountText(980, "jpy")).toBe("980")
    expect(amountText(null, "eur")).toBe("")
  })
})
