import { generateEntityId } from "@medusajs/framework/utils"

import { idFloor } from "./id-floor"

describe("the floor of ids", () => {
  it("lies between the ids given before and after that time", () => {
    const now = Date.now()
    const id = generateEntityId(undefined, "order")
    expect(id > idFloor("order", new Date(now))).toBe(true)
    expect(id < idFloor("order", new Date(now + 60_000))).toBe(true)
  })

  it("is the published example of a ULID's time", () => {
    expect(idFloor("order", new Date(1469918176385))).toBe("order_01ARYZ6S41")
  })
})
