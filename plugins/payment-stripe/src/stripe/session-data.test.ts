import { readBuyerChoices } from "./session-data"

describe("what a browser may say about a payment", () => {
  it("is whether to keep the card", () => {
    expect(readBuyerChoices({ save_card: true })).toEqual({ save_card: true })
    expect(readBuyerChoices({ save_card: false })).toEqual({})
    expect(readBuyerChoices({ save_card: "true" })).toEqual({})
  })

  it("is nothing that decides about money", () => {
    expect(readBuyerChoices({
      id: "pi_of_somebody",
      amount: 1,
      capture_method: "automatic",
      setup_future_usage: "off_session",
      metadata: { session_id: "payses_of_somebody" },
      transfer_group: "x",
    })).toEqual({})
  })

  it.each([[undefined], [null], ["text"], [[1]], [7]])("is nothing in %p", (data) => {
    expect(readBuyerChoices(data)).toEqual({})
  })
})
