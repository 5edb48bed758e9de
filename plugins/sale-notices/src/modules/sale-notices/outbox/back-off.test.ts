import { secondsUntilNextTry } from "./back-off"

const middle = () => 0.5

describe("the time between tries", () => {
  it("triples, up to six hours", () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8].map(attempts => secondsUntilNextTry(attempts, middle)))
      .toEqual([30, 90, 270, 810, 2430, 7290, 21600, 21600])
  })

  it("differs by up to a quarter, so that failures do not return together", () => {
    expect(secondsUntilNextTry(2, () => 0)).toBe(68)
    expect(secondsUntilNextTry(2, () => 0.999999)).toBe(112)
  })
})
