import { levelChanges } from "./levels"

const location_id = "sloc_1"

function variant(id: string, ...levels: { location_id: string, stocked_quantity: number, reserved_quantity: number }[]) {
  return { id, inventory_items: [{ inventory_item_id: `iitem_${id}`, inventory: { location_levels: levels.map(level => ({ id: `ilev_${id}`, ...level })) } }] }
}

describe("the stock that an artisan gives", () => {
  it("is put on a shelf that has none of it yet", () => {
    expect(levelChanges([variant("a")], [{ variant_id: "a", stock: 3 }], location_id))
      .toEqual({ create: [{ inventory_item_id: "iitem_a", location_id, stocked_quantity: 3 }], update: [] })
  })

  it("is what can be sold: what buyers have ordered lies there as well", () => {
    const held = variant("a", { location_id, stocked_quantity: 5, reserved_quantity: 2 })
    expect(levelChanges([held], [{ variant_id: "a", stock: 4 }], location_id))
      .toEqual({ create: [], update: [{ id: "ilev_a", inventory_item_id: "iitem_a", location_id, stocked_quantity: 6 }] })
  })

  it("changes nothing when it is so already, and nothing at another location", () => {
    const held = variant("a", { location_id: "sloc_2", stocked_quantity: 9, reserved_quantity: 0 }, { location_id, stocked_quantity: 5, reserved_quantity: 2 })
    expect(levelChanges([held], [{ variant_id: "a", stock: 3 }], location_id)).toEqual({ create: [], update: [] })
  })
})
