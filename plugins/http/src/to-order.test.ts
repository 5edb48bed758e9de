import { toOrder } from "./to-order"

describe("the order of a list", () => {
  it("goes up or, with a minus, down, and is stable by id", () => {
    expect(Object.entries(toOrder("name"))).toEqual([["name", "ASC"], ["id", "ASC"]])
    expect(Object.entries(toOrder("-created_at"))).toEqual([["created_at", "DESC"], ["id", "ASC"]])
  })

  it("by the id itself goes the way that is asked for", () => {
    expect([toOrder("id"), toOrder("-id")]).toEqual([{ id: "ASC" }, { id: "DESC" }])
  })
})
