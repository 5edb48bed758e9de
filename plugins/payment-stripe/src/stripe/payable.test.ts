import { requirePayable } from "./payable"

describe("what Stripe can take", () => {
  it.each([[12.34, "eur"], [13.0781, "eur"], [1200, "jpy"], [1.23, "kwd"], [0.01, "USD"]])("is %p %s", (amount, currency) => {
    expect(() => requirePayable(amount, currency)).not.toThrow()
  })

  it.each([[1.234, "kwd"], [5000, "ugx"]])("is not %p %s, which it would round or take for another sum", (amount, currency) => {
    expect(() => requirePayable(amount, currency)).toThrow(`A sum of ${amount} ${currency.toUpperCase()} cannot be paid by card.`)
  })
})
