import { oneAtATime } from "./one-at-a-time"

function counted() {
  const runs = { now: 0, most: 0, all: 0 }
  const task = async () => {
    runs.all += 1
    runs.now += 1
    runs.most = Math.max(runs.most, runs.now)
    await new Promise(resolve => setTimeout(resolve, 5))
    runs.now -= 1
  }
  return { runs, task }
}

describe("a task that runs one at a time", () => {
  it("runs once more for all that asked while it ran", async () => {
    const { runs, task } = counted()
    const run = oneAtATime(task)
    await Promise.all(Array.from({ length: 100 }, run))
    expect(runs).toEqual({ now: 0, most: 1, all: 2 })
  })

  it("starts after the asking, so that it sees what was written before", async () => {
    const { runs, task } = counted()
    const run = oneAtATime(task)
    const first = run()
    const second = run()
    await first
    expect(runs.all).toBe(1)
    await second
    expect(runs.all).toBe(2)
  })

  it("runs again after a failure", async () => {
    let runs = 0
    const run = oneAtATime(async () => {
      runs += 1
      if (runs === 1)
        throw new Error("the database is away")
    })
    const both = await Promise.allSettled([run(), run()])
    expect(both.map(result => result.status)).toEqual(["rejected", "fulfilled"])
  })
})
