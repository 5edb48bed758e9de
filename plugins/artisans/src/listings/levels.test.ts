import { isLeft, levelChanges } from "./levels"

const location_id = "sloc_1"
const field = "products.0.stock"

function level(place: string, stocked_quantity: number, reserved_quantity: number) {
  return { id: `ilev_${place}`, inventory_item_id: "iitem_a", location_id: place, stocked_quantity, reserved_quantity }
}

describe("the stock that an artisan gives", () => {
  const wanting = (stock: number, stock_seen?: number) => [{ inventory_item_id: "iitem_a", stock, stock_seen, field }]

  it("is what can be sold: what buyers have ordered lies there as well", () => {
    expect(levelChanges([level(location_id, 5, 2)], wanting(4), location_id))
      .toEqual([{ id: "ilev_sloc_1", inventory_item_id: "iitem_a", location_id, stocked_quantity: 6, adjustment: 1 }])
  })

  it("changes nothing when it is so already, and nothing at another location", () => {
    expect(levelChanges([level("sloc_2", 9, 0), level(location_id, 5, 2)], wanting(3), location_id)).toEqual([])
  })

  it("is refused where a sale came in between, and names the row", () => {
    expect(levelChanges([level(location_id, 5, 0)], wanting(8, 5), location_id)).toMatchObject([{ stocked_quantity: 8, adjustment: 3 }])
    expect(() => levelChanges([level(location_id, 5, 1)], wanting(8, 5), location_id))
      .toThrow(expect.objectContaining({ status: 409, code: "stock_changed", field }))
  })

  it("stays whatever it is where the number was left as it was seen", () => {
    expect([isLeft({ stock: 5, stock_seen: 5 }), isLeft({ stock: 6, stock_seen: 5 }), isLeft({ stock: 5 })]).toEqual([true, false, false])
  })
})
