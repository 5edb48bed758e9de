import { requireMayAct } from "./may-act"
import type { ArtisanStatus } from "./status"

const profile = { method: "GET", path: "/artisan/me" }
const list = { method: "GET", path: "/artisan/orders" }
const write = { method: "POST", path: "/artisan/me" }

const refused: [ArtisanStatus, { method: string, path: string }, string][] = [
  ["pending", list, "artisan_pending"],
  ["pending", { method: "POST", path: "/artisan/products" }, "artisan_pending"],
  ["pending", { method: "DELETE", path: "/artisan/me" }, "artisan_pending"],
  ["pending", { method: "GET", path: "/artisan/uploads" }, "artisan_pending"],
  ["pending", { method: "GET", path: "/artisan/me/rates" }, "artisan_pending"],
  ["suspended", write, "artisan_suspended"],
  ["suspended", { method: "DELETE", path: "/artisan/products/1" }, "artisan_suspended"],
  ["suspended", { method: "POST", path: "/artisan/orders/aord_1/cancel" }, "artisan_suspended"],
  ["suspended", { method: "POST", path: "/artisan/products/x/fulfillments" }, "artisan_suspended"],
  ["closed", { method: "POST", path: "/artisan/orders/aord_1/fulfillments" }, "artisan_closed"],
  ["closed", profile, "artisan_closed"],
  ["closed", write, "artisan_closed"],
]

const allowed: [ArtisanStatus, { method: string, path: string }][] = [
  ["active", list],
  ["active", write],
  ["pending", profile],
  ["pending", { method: "GET", path: "/artisan/me/" }],
  ["pending", write],
  ["pending", { method: "POST", path: "/artisan/uploads" }],
  ["pending", { method: "POST", path: "/artisan/uploads/artup_1/complete" }],
  ["suspended", profile],
  ["suspended", list],
  ["suspended", { method: "POST", path: "/artisan/orders/aord_1/fulfillments" }],
  ["suspended", { method: "POST", path: "/artisan/orders/aord_1/fulfillments/ful_1/delivered" }],
  ["suspended", { method: "POST", path: "/artisan/orders/aord_1/messages" }],
  ["suspended", { method: "POST", path: "/artisan/notifications/read" }],
]

describe("an artisan's request", () => {
  it.each(refused)("of one who is %s, %j, is refused as %s", (status, request, code) => {
    expect(() => requireMayAct(status, request)).toThrow(expect.objectContaining({ status: 403, code }))
  })

  it.each(allowed)("of one who is %s, %j, goes through", (status, request) => {
    expect(() => requireMayAct(status, request)).not.toThrow()
  })
})
