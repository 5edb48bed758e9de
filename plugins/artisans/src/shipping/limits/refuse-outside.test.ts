import { refuseOutside } from "./refuse-outside"

const rate = { zone: "de", speed: "standard" as const, currency_code: "eur", first_item: 5, additional_item: 1, free_above: null, min_days: 1, max_days: 2 }
const limits = [{ currency_code: "eur", first_item: { min: 2, max: 9.9 }, additional_item: { min: null, max: 3 } }]

function refusalOf(...rates: (typeof rate)[]) {
  try {
    refuseOutside(rates, limits)
  } catch (error) {
    return error
  }
  return null
}

describe("the limits of rates", () => {
  it.each([
    ["first_item", { first_item: 1.99 }, "the marketplace allows no less than 2.00 EUR"],
    ["first_item", { first_item: 9.91 }, "the marketplace allows no more than 9.90 EUR"],
    ["additional_item", { additional_item: 3.01 }, "the marketplace allows no more than 3.00 EUR"],
  ])("refuse a %s of %j by name, and say the limit", (field, change, words) => {
    expect(refusalOf(rate, { ...rate, ...change })).toMatchObject({
      status: 400,
      code: "validation_failed",
      field: `shipping_rates.1.${field}`,
      message: `shipping_rates.1.${field}: ${words}`,
    })
  })

  it("belong to what they allow themselves, and to their own currency", () => {
    expect(refusalOf({ ...rate, first_item: 2, additional_item: 3 }, { ...rate, first_item: 9.9, additional_item: 0 })).toBeNull()
    expect(refusalOf({ ...rate, currency_code: "usd", first_item: 0, additional_item: 500 })).toBeNull()
  })
})
