import type { ArtisanParcel } from "~/types/checkout"
import { describe, expect, it } from "vitest"
import { HOUSE } from "~/types/checkout"
import { chosenOffer, completeChoice, toShippingMethod, unreachableParcels } from "~/utils/shipping-choice"

const offer = (speed: "standard" | "express", amount: number) => ({ speed, amount, min_days: 2, max_days: 5 })
const parcel = (id: string | null, ...options: ArtisanParcel["options"]): ArtisanParcel => ({
  artisan: id ? { id, name: id, handle: id } : null,
  item_ids: [`line_${id}`],
  options,
})
const mara = parcel("mara", offer("standard", 5), offer("express", 12))
const jon = parcel("jon", offer("express", 9), offer("standard", 4))
const house = parcel(null, offer("standard", 0), offer("express", 3))

describe("the speed of each parcel", () => {
  it("is the cheapest until the buyer chooses", () => {
    expect(completeChoice([mara, jon, house], {})).toEqual({ mara: "standard", jon: "standard", [HOUSE]: "standard" })
  })

  it("stays the buyer's where it is still on offer", () => {
    expect(completeChoice([mara, jon], { mara: "express" })).toEqual({ mara: "express", jon: "standard" })
    expect(completeChoice([parcel("mara", offer("standard", 5))], { mara: "express" })).toEqual({ mara: "standard" })
  })

  it("is forgotten with its parcel", () => {
    expect(completeChoice([jon], { mara: "express", jon: "express" })).toEqual({ jon: "express" })
  })

  it("finds its price", () => {
    expect(chosenOffer(mara, { mara: "express" })?.amount).toBe(12)
  })

  it("does not exist for a parcel that cannot be sent", () => {
    const nowhere = parcel("far")
    expect(unreachableParcels([mara, nowhere])).toEqual([nowhere])
    expect(completeChoice([nowhere], {})).toEqual({})
  })
})

describe("the shipping method at Medusa", () => {
  it("names every artisan's speed", () => {
    expect(toShippingMethod({ mara: "express", jon: "standard" }))
      .toEqual({ speed: "standard", speeds: { mara: "express", jon: "standard" } })
  })

  it("carries the house's own speed in the option, since nobody names the house", () => {
    expect(toShippingMethod({ mara: "standard", [HOUSE]: "express" }))
      .toEqual({ speed: "express", speeds: { mara: "standard" } })
  })
})
