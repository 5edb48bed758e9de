import type { OwnArtisan, ShippingRate } from "~/types/own-artisan"
import { describe, expect, it } from "vitest"
import { firstSteps } from "~/utils/first-steps"

const me = (profile: object, rates: Partial<ShippingRate>[] = []) =>
  ({ artisan: { picture_url: null, story: null, ...profile }, shipping_rates: rates }) as OwnArtisan
const done = (artisan: OwnArtisan, published = 0) => firstSteps(artisan, published).filter(({ isDone }) => isDone).map(({ name }) => name)

describe("the first steps of an artisan", () => {
  it("are all open at the beginning", () => {
    expect(done(me({}))).toEqual([])
  })

  it("want both a picture and a story", () => {
    expect(done(me({ picture_url: "u" }))).toEqual([])
    expect(done(me({ picture_url: "u", story: "  " }))).toEqual([])
    expect(done(me({ picture_url: "u", story: "I throw pots." }))).toEqual(["profile"])
  })

  it("are over with a shipping rate and a product in the shop", () => {
    expect(done(me({ picture_url: "u", story: "s" }, [{ zone: "de" }]), 1)).toEqual(["profile", "shipping", "product"])
  })
})
