import { describe, expect, it } from "vitest"
import { legalLinks } from "~/utils/legal-links"

describe("the pages that the law asks for", () => {
  it("are none while the shop's keeper has named none", () => {
    expect(legalLinks({ termsUrl: "", returnsUrl: "", privacyUrl: "", imprintUrl: "" })).toEqual([])
  })

  it("lead to another site, or to a path of the storefront's own host", () => {
    expect(legalLinks({ imprintUrl: "http://example.com/about", privacyUrl: "", returnsUrl: "/legal/returns", termsUrl: "https://example.com/terms" })).toEqual([
      { page: "terms", to: "https://example.com/terms" },
      { page: "returns", to: "/legal/returns" },
      { page: "imprint", to: "http://example.com/about" },
    ])
  })

  it.each(["javascript:alert(1)", "//elsewhere.example", "example.com/terms", "/"])("do not lead to %s", (termsUrl) => {
    expect(legalLinks({ termsUrl })).toEqual([])
  })
})
