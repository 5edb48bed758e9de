import { setTimeout } from "node:timers/promises"

import { gather } from "./gather"

describe("what is gathered", () => {
  it("is done once a moment, each thing once", async () => {
    const done: string[][] = []
    const add = gather<string>(10, things => Promise.resolve(void done.push(things)), () => {})
    for (const thing of ["bowl", "mug", "bowl"])
      add(thing)
    expect(done).toEqual([])
    await setTimeout(50)
    add("vase")
    await setTimeout(50)
    expect(done).toEqual([["bowl", "mug"], ["vase"]])
  })

  it("says what went wrong, and goes on with what comes next", async () => {
    const failures: unknown[] = []
    const done: string[][] = []
    const add = gather<string>(10, things => things.includes("bowl") ? Promise.reject(new Error("no database")) : Promise.resolve(void done.push(things)), error => failures.push(error))
    add("bowl")
    await setTimeout(50)
    add("mug")
    await setTimeout(50)
    expect([failures, done]).toEqual([[new Error("no database")], [["mug"]]])
  })
})
