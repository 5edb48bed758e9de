import { MedusaError } from "@medusajs/framework/utils"

import { isFinal } from "./refusal"

describe("a completion that failed", () => {
  it.each(["not_allowed", "invalid_data", "not_found"])("is over for %s", (type) => {
    expect(isFinal(new MedusaError(type, "sold out"))).toBe(true)
    expect(isFinal({ type, message: "as a workflow gives it" })).toBe(true)
  })

  it.each([new MedusaError("conflict", "being completed"), new MedusaError("payment_authorization_error", "Stripe is away"), new Error("connection lost"), undefined, "text"])("is tried again for %p", (error) => {
    expect(isFinal(error)).toBe(false)
  })
})
