import { describe, expect, it } from "vitest"
import { dashboardDetour, dashboardPage } from "~/utils/artisan-gate"

describe("who may see the dashboard", () => {
  it.each([
    ["guest", "/dashboard/seller/sign-in"],
    ["newcomer", "/dashboard/seller/apply"],
    ["pending", "/dashboard/seller/waiting"],
    ["closed", "/dashboard/seller/closed"],
    ["active", undefined],
    ["suspended", undefined],
    ["unknown", undefined],
  ] as const)("sends a %s to %s", (standing, place) => {
    expect(dashboardDetour(standing)).toBe(place)
  })

  it.each([
    ["/dashboard/seller/orders?status=pending", "/dashboard/seller/orders?status=pending"],
    ["/dashboard/seller", "/dashboard/seller"],
    ["/dashboard/seller/\\evil.example", "/dashboard/seller"],
    ["/dashboard/sellers", "/dashboard/seller"],
    ["//evil.example/dashboard/seller/", "/dashboard/seller"],
    ["https://evil.example", "/dashboard/seller"],
    [["/dashboard/seller/orders"], "/dashboard/seller"],
    [undefined, "/dashboard/seller"],
  ])("leads from %s back to %s after the sign-in", (asked, page) => {
    expect(dashboardPage(asked)).toBe(page)
  })
})
