import { Turns } from "./turns"

describe("taking turns", () => {
  /** Takes turns for the keys and notes who goes when. */
  function queue(atOnce: number, keys: string[]) {
    const turns = new Turns(atOnce)
    const went: string[] = []
    const held = new Map<string, () => void>()
    const all = keys.map((key, index) => turns.take(key).then((giveBack) => {
      went.push(`${key}${index}`)
      held.set(`${key}${index}`, giveBack)
    }))
    return { went, held, all: Promise.all(all), settle: () => new Promise(resolve => setImmediate(resolve)) }
  }

  it("lets one go at a time for each key, in the order of asking", async () => {
    const { went, held, settle, all } = queue(10, ["a", "a", "b", "a"])
    await settle()
    expect(went).toEqual(["a0", "b2"])
    held.get("a0")?.()
    await settle()
    expect(went).toEqual(["a0", "b2", "a1"])
    held.get("a1")?.()
    await all
    expect(went).toEqual(["a0", "b2", "a1", "a3"])
  })

  it("lets only so many go at once, and one that waits for its key does not hold up the others", async () => {
    const { went, held, settle } = queue(2, ["a", "a", "b", "c"])
    await settle()
    expect(went).toEqual(["a0", "b2"])
    held.get("b2")?.()
    await settle()
    expect(went).toEqual(["a0", "b2", "c3"])
  })

  it("takes a turn back once", async () => {
    const { went, held, settle } = queue(1, ["a", "b", "c"])
    await settle()
    held.get("a0")?.()
    held.get("a0")?.()
    await settle()
    expect(went).toEqual(["a0", "b1"])
  })
})
