import { describe, expect, it } from "vitest"
import { CARRIERS, trackingPage } from "~/utils/carriers"

describe("where a parcel can be followed", () => {
  it("is known for a carrier whose page takes the number", () => {
    expect(trackingPage("UPS", " 1Z 999/7 ")).toBe("https://www.ups.com/track?tracknum=1Z%20999%2F7")
  })

  it("is not known without a number, or of a carrier by any other name", () => {
    expect(trackingPage("UPS", " ")).toBeUndefined()
    expect(trackingPage("My brother's van", "7")).toBeUndefined()
    expect(trackingPage("DPD", "7")).toBeUndefined()
  })

  it("is a secure page of every carrier that is offered, or none", () => {
    for (const carrier of CARRIERS)
      expect(trackingPage(carrier, "7") ?? "https://").toMatch(/^https:\/\//)
  })
})
