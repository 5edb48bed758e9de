import { completeCartWorkflow } from "@medusajs/medusa/core-flows"

describe("the hooks of completing a cart", () => {
  it("are the three that this plugin attaches to", () => {
    expect(Object.keys(completeCartWorkflow.hooks).sort()).toEqual(["beforePaymentAuthorization", "orderCreated", "validate"])
  })
})
