import { describe, expect, it } from "vitest"
import { addressLines } from "~/utils/address-text"

describe("an address", () => {
  it("reads as it would stand on a parcel", () => {
    expect(addressLines({
      first_name: "Kim",
      last_name: "Lund",
      company: "Lund & Co",
      address_1: "Torstraße 1",
      address_2: null,
      postal_code: "10119",
      city: "Berlin",
      country_code: "de",
    }, "en-GB")).toEqual(["Kim Lund", "Lund & Co", "Torstraße 1", "10119 Berlin", "Germany"])
  })

  it("leaves out what is not known", () => {
    expect(addressLines({ city: "Cork" }, "en-GB")).toEqual(["Cork"])
  })
})
