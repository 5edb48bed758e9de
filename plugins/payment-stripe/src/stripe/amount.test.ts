import { toStripe, toStripeBelow } from "./amount"

describe("a sum as Stripe counts it", () => {
  it.each([
    [12.34, "eur", 1234],
    [13.0781, "eur", 1308],
    [0.01, "USD", 1],
    [1200, "jpy", 1200],
    [1.23, "kwd", 1230],
    ["3.330", "BHD", 3330],
    [1796, "isk", 179_600],
    [1795.5, "isk", 179_600],
    [11, "mga", 11],
    [{ value: "90071992547409.91" }, "eur", 9_007_199_254_740_991],
  ])("is of %p %s %p", (amount, currency, units) => {
    expect(toStripe(amount, currency)).toBe(units)
  })

  it.each([["1.234", "kwd"], ["10.50", "mga"], ["5000", "ugx"]])("is none of %p %s, which it would round or take for another sum", (amount, currency) => {
    expect(() => toStripe(amount, currency)).toThrow(`A sum of ${amount} ${currency.toUpperCase()} cannot be paid by card.`)
  })

  it.each([[0, "eur"], [0.004, "eur"], ["0", "kwd"], [-1, "jpy"]])("is none of %p %s: nothing is to be paid", (amount, currency) => {
    expect(() => toStripe(amount, currency)).toThrow("There is nothing to be paid.")
  })

  it.each([[3.335, "kwd", 3330], [10, "kwd", 10_000], [5.25, "mga", 5], [3.335, "eur", 334]])("is of %p %s rounded down to what Stripe takes %p", (amount, currency, units) => {
    expect(toStripeBelow(amount, currency)).toBe(units)
  })
})
