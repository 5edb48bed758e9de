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

  it("waits for what is being done, and is done together with all that came meanwhile", async () => {
    const begun: string[][] = []
    const ends: (() => void)[] = []
    const add = gather<string>(10, (things) => {
      begun.push(things)
      return new Promise(end => ends.push(end))
    }, () => {})
    add("bowl")
    await setTimeout(50)
    add("bowl")
    await setTimeout(50)
    add("mug")
    await setTimeout(50)
    expect(begun).toEqual([["bowl"]])
    ends[0]?.()
    await setTimeout(50)
    expect(begun).toEqual([["bowl"], ["bowl", "mug"]])
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
