import { setTimeout } from "node:timers/promises"

import type { MedusaContainer } from "@medusajs/framework/types"

import { subscribeGathered } from "./subscribe-gathered"

describe("a subscriber to a moment's events", () => {
  it("goes on with the next batch when one fails, and says so", async () => {
    const errors: string[] = []
    const done: number[] = []
    const container = { resolve: () => ({ error: (message: string) => errors.push(message) }) } as unknown as MedusaContainer
    const subscriber = subscribeGathered("count the stock", ids =>
      ids.includes("item_0") ? Promise.reject(new Error("no database")) : Promise.resolve(void done.push(ids.length)))
    const id = Array.from({ length: 450 }, (_, index) => `item_${index}`)
    await subscriber({ event: { name: "stock.updated", data: { id } }, container, pluginOptions: {} })
    await setTimeout(400)
    expect([done, errors]).toEqual([[200, 50], ["Failed to count the stock: Error: no database"]])
  })
})
