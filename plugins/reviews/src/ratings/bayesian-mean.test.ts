import { bayesianMean } from "./bayesian-mean"

describe("the mean that products are sorted by", () => {
  it("puts two hundred good reviews before one that is perfect", () => {
    expect(bayesianMean(4.6, 200)).toBeGreaterThan(bayesianMean(5, 1))
  })

  it("comes near to the plain mean as reviews come in", () => {
    expect(bayesianMean(4.6, 100_000)).toBeCloseTo(4.6, 2)
  })

  it("puts a product that nobody has reviewed between a bad one and a good one", () => {
    expect(bayesianMean(null, 0)).toBeGreaterThan(bayesianMean(1, 20))
    expect(bayesianMean(null, 0)).toBeLessThan(bayesianMean(4, 20))
  })
})
