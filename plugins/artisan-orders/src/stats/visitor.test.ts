import { visitorOf } from "./visitor"

const firefox = { ip: "192.0.2.1", agent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0" }

describe("a visitor", () => {
  it("is the same for a day, and another one on the next", () => {
    expect(visitorOf(firefox, "secret", "2026-01-01")).toBe(visitorOf(firefox, "secret", "2026-01-01"))
    expect(visitorOf(firefox, "secret", "2026-01-02")).not.toBe(visitorOf(firefox, "secret", "2026-01-01"))
  })

  it("is told from others by address and browser, which its name does not give away", () => {
    const names = [firefox, { ...firefox, ip: "192.0.2.2" }, { ...firefox, agent: "Mozilla/5.0 Safari" }].map(caller => visitorOf(caller, "secret", "2026-01-01"))
    expect(new Set(names).size).toBe(3)
    expect(names.join()).not.toContain("192")
  })

  it.each(["", "Googlebot/2.1", "HeadlessChrome/120", undefined])("is not a program: %p", (agent) => {
    expect(visitorOf({ ip: "192.0.2.1", agent }, "secret", "2026-01-01")).toBeUndefined()
  })
})
