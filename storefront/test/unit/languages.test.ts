import { describe, expect, it } from "vitest"
import deBuying from "../../i18n/locales/de-buying.json"
import de from "../../i18n/locales/de.json"
import enBuying from "../../i18n/locales/en-buying.json"
import en from "../../i18n/locales/en.json"

/** Each text's key with the names of what is filled into it. */
function textsOf(texts: object, path = ""): string[] {
  return Object.entries(texts).flatMap(([key, text]: [string, unknown]) => typeof text === "string"
    ? [`${path}${key}: ${[...new Set(text.match(/\{\w+\}/g))].sort().join(" ")}`]
    : textsOf(text as object, `${path}${key}.`)).sort()
}

describe("the shop in German", () => {
  it("says everything that it says in English, with the same things filled in", () => {
    expect(textsOf(de)).toEqual(textsOf(en))
    expect(textsOf(deBuying)).toEqual(textsOf(enBuying))
  })

  it("has as many plural forms of each text", () => {
    const forms = (texts: object) => JSON.stringify(texts).split(" | ").length
    expect(forms(de)).toBe(forms(en))
  })
})
