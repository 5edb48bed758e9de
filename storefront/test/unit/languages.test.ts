import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"

const folder = new URL("../../i18n/locales/", import.meta.url)
const areas = readdirSync(folder).filter(name => name.startsWith("en")).map(name => name.slice("en".length))
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as object

/** Each text's key with the names of what is filled into it. */
function textsOf(texts: object, path = ""): string[] {
  return Object.entries(texts).flatMap(([key, text]: [string, unknown]) => typeof text === "string"
    ? [`${path}${key}: ${[...new Set(text.match(/\{\w+\}/g))].sort().join(" ")}`]
    : textsOf(text as object, `${path}${key}.`)).sort()
}

describe.each(areas)("the shop in German, texts of en%s", (area) => {
  const [en, de] = [read(`en${area}`), read(`de${area}`)]

  it("says everything that it says in English, with the same things filled in", () => {
    expect(textsOf(de)).toEqual(textsOf(en))
  })

  it("has as many plural forms of each text", () => {
    const forms = (texts: object) => JSON.stringify(texts).split(" | ").length
    expect(forms(de)).toBe(forms(en))
  })
})
