import { secondsUntilNextTry } from "./back-off"

describe("the time between tries of an event", () => {
  it("triples, up to two hours", () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map(secondsUntilNextTry)).toEqual([5, 15, 45, 135, 405, 1215, 3645, 7200, 7200])
  })
})
