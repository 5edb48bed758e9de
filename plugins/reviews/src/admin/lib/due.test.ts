import { dueFor, reportsOf, stepOf } from "./due"

const published = { id: "published", status: "published", open_reports: 0 } as const
const reported = { id: "reported", status: "published", open_reports: 2 } as const
const waiting = { id: "waiting", status: "waiting", open_reports: 0 } as const
const hidden = { id: "hidden", status: "hidden", open_reports: 0 } as const
const all = [published, reported, waiting, hidden]

describe("a decision about reviews", () => {
  it("is about those that it changes, and about those that were reported", () => {
    expect(dueFor("publish", all)).toEqual([reported, waiting, hidden])
    expect(dueFor("hide", all)).toEqual([published, reported, waiting])
  })

  it("keeps what can be seen already, and publishes what cannot", () => {
    expect([stepOf([reported]), stepOf([reported, waiting]), stepOf([hidden]), stepOf([])]).toEqual(["keep", "publish", "publish", "publish"])
  })

  it("settles all their reports", () => {
    expect([reportsOf(all), reportsOf([reported, { ...hidden, open_reports: 1 }]), reportsOf([])]).toEqual([2, 3, 0])
  })
})
