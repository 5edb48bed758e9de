import { describe, expect, it, vi } from "vitest"
import { ApiError } from "~/utils/api-error"
import { completeSurely, isUncertain, soldOutLines } from "~/utils/place-order"

const noWait = () => Promise.resolve()
const lostAnswer = () => new ApiError(0, { code: "unreachable" })
const soldOut = new ApiError(409, { type: "not_allowed", code: "sold_out", message: "Sorry", line_ids: ["line_b"] })

describe("placing an order", () => {
  it("asks again when the answer was lost, and takes the order that stands", async () => {
    const complete = vi.fn<() => Promise<string>>()
      .mockRejectedValueOnce(lostAnswer())
      .mockRejectedValueOnce(new ApiError(502, {}))
      .mockResolvedValueOnce("order_1")
    await expect(completeSurely(complete, noWait)).resolves.toBe("order_1")
    expect(complete).toHaveBeenCalledTimes(3)
  })

  it("waits for another request that is completing the same cart", async () => {
    const complete = vi.fn<() => Promise<string>>()
      .mockRejectedValueOnce(new ApiError(409, { code: "invalid_state_error" }))
      .mockResolvedValueOnce("order_1")
    await expect(completeSurely(complete, noWait)).resolves.toBe("order_1")
  })

  it("gives up after four tries, with the last reason", async () => {
    const complete = vi.fn<() => Promise<string>>().mockRejectedValue(lostAnswer())
    await expect(completeSurely(complete, noWait)).rejects.toMatchObject({ status: 0 })
    expect(complete).toHaveBeenCalledTimes(4)
  })

  it("takes a refusal for an answer at once", async () => {
    const complete = vi.fn<() => Promise<string>>().mockRejectedValue(soldOut)
    await expect(completeSurely(complete, noWait)).rejects.toBe(soldOut)
    expect(complete).toHaveBeenCalledTimes(1)
  })

  it("pauses longer before each further try", async () => {
    const wait = vi.fn(noWait)
    await completeSurely(vi.fn<() => Promise<string>>().mockRejectedValue(lostAnswer()), wait).catch(() => {})
    const pauses = wait.mock.calls.map(([ms]) => ms as unknown as number)
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b))
    expect(pauses).toHaveLength(3)
  })
})

describe("what a failed order means", () => {
  it("is uncertain without an answer, certain with a refusal", () => {
    expect(isUncertain(lostAnswer())).toBe(true)
    expect(isUncertain(soldOut)).toBe(false)
    expect(isUncertain(new ApiError(422, { code: "payment_declined" }))).toBe(false)
    expect(isUncertain(new TypeError("a defect of ours"))).toBe(false)
  })

  it("names the lines that somebody else got first", () => {
    expect(soldOutLines(soldOut)).toEqual(["line_b"])
    expect(soldOutLines(new ApiError(409, { code: "sold_out" }))).toEqual([])
    expect(soldOutLines(lostAnswer())).toBeUndefined()
  })
})
