import { addressLines } from "./address"
import { moneyFormat } from "./money"
import { listNames, oneLine, webUrl } from "./text"

describe("money in a mail", () => {
  it.each([
    ["jpy", 1200, "¥1,200"],
    ["EUR", 12.5, "€12.50"],
    ["kwd", 1.25, "KWD\u00A01.250"],
    ["usd", -10, "-$10.00"],
    ["usd", -0, "$0.00"],
  ])("is written with the decimals of %s", (currency, amount, written) => {
    expect(moneyFormat(currency, "en")(amount)).toBe(written)
  })
})

describe("somebody's words in a mail", () => {
  it("stay on one line, so that no header can be smuggled into a subject", () => {
    expect(oneLine("Ada\r\nBcc: all@example.com\u2028x\0y")).toBe("Ada Bcc: all@example.com x y")
  })

  it("cannot turn the direction of what follows", () => {
    expect(oneLine("gpj.\u202Eexe\u2066")).toBe("gpj. exe")
  })

  it("keep scripts that are written from the right, and whole emoji", () => {
    expect(oneLine("سجادة صوف 👩🏽‍🎨")).toBe("سجادة صوف 👩🏽‍🎨")
  })

  it("are cut between characters, never within one", () => {
    expect(oneLine("🏺".repeat(10), 5)).toBe("🏺🏺🏺🏺…")
  })

  it("may be missing", () => {
    expect(oneLine(null)).toBe("")
  })
})

describe("links in a mail", () => {
  it.each(["javascript:alert(1)", "data:text/html,x", "/relative", "", null, "http://"])("cannot be %p", (url) => {
    expect(webUrl(url)).toBeNull()
  })

  it("lead to the web", () => {
    expect(webUrl("https://shop.example/a b?c=\"d\"")).toBe("https://shop.example/a%20b?c=%22d%22")
  })
})

describe("a list of names", () => {
  it.each([
    [["a"], "a"],
    [["a", "b"], "a and b"],
    [["a", "b", "c"], "a, b and c"],
    [["a", "b", "c", "d", "e"], "a, b and 3 more"],
  ])("of %p reads %p", (names, written) => {
    expect(listNames(names)).toBe(written)
  })
})

describe("an address in a mail", () => {
  it("is written as on a parcel, without empty lines", () => {
    expect(addressLines({ first_name: "Ada", last_name: "", address_1: " 12 Rue\r\ndes Potiers", postal_code: "69001", city: "Lyon", country_code: "fr" }, "en"))
      .toEqual(["Ada", "12 Rue des Potiers", "69001 Lyon", "France"])
  })

  it("keeps a country that nobody knows as it is", () => {
    expect(addressLines({ country_code: "Freedonia" }, "en")).toEqual(["Freedonia"])
  })

  it("may be missing", () => {
    expect(addressLines(null, "en")).toEqual([])
  })
})
