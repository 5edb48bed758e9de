import { refuseOwnersFields, requireOwner } from "./owner-only"

describe("what only owners may do", () => {
  it("is refused to staff, with the field", () => {
    expect(() => refuseOwnersFields({ role: "staff" }, { tagline: "x", shipping_rates: [] })).toThrow(expect.objectContaining({ status: 403, code: "owner_only", field: "shipping_rates" }))
    expect(() => requireOwner({ role: "staff" })).toThrow(expect.objectContaining({ code: "owner_only" }))
  })

  it("is open to owners; words are open to both", () => {
    expect(() => refuseOwnersFields({ role: "owner" }, { email: "a@b.test", shipping_rates: [] })).not.toThrow()
    expect(() => refuseOwnersFields({ role: "staff" }, { tagline: "x", story: "y" })).not.toThrow()
  })
})
