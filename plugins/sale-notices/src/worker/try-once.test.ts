import { PermanentFailure } from "../delivery/permanent-failure"
import type { ClaimedNotice } from "../modules/sale-notices/outbox/claim"
import { tryOnce } from "./try-once"

const limits = { maxAttempts: 3, leaseSeconds: 0.04 }

function claimed(attempts: number): ClaimedNotice {
  return { id: "snot_1", kind: "artisan_sale", recipient: "a@example.com", order_id: null, artisan_id: null, payload: {}, attempts, lease_id: "l" }
}

describe("one try", () => {
  it("gives the provider's id of what was sent", async () => {
    expect(await tryOnce(claimed(1), async () => "id", limits)).toEqual({ result: "sent", messageId: "id" })
  })

  it("is followed by another if it failed", async () => {
    const outcome = await tryOnce(claimed(2), async () => { throw new Error("busy") }, limits)
    expect(outcome).toEqual({ result: "try_again", error: "busy", seconds: expect.any(Number) as number })
  })

  it("is the last if it was the last one allowed", async () => {
    expect(await tryOnce(claimed(3), async () => { throw new Error("busy") }, limits)).toEqual({ result: "parked", error: "busy" })
  })

  it("is the last if another cannot help, however the error was wrapped", async () => {
    const deliver = async () => { throw new Error(`Failed to send notification:\n${new PermanentFailure("no such kind.").message}`) }
    expect(await tryOnce(claimed(1), deliver, limits)).toMatchObject({ result: "parked" })
  })

  it("is given up after half of the lease", async () => {
    const outcome = await tryOnce(claimed(1), () => new Promise(() => undefined), limits)
    expect(outcome).toMatchObject({ result: "try_again", error: "No answer within 0.02 s." })
  })

  it("is not made for a notice that keeps killing its process", async () => {
    const deliver = jest.fn()
    expect(await tryOnce(claimed(4), deliver, limits)).toMatchObject({ result: "parked" })
    expect(deliver).not.toHaveBeenCalled()
  })
})
