import { readdirSync } from "node:fs"
import { join } from "node:path"

import { localeOf } from "../../../plugins/admin-kit/src/locale"

const texts = join(__dirname, "../../../node_modules/@medusajs/dashboard/src/i18n/translations")

/** The panel's languages, as its files of texts are named. */
const languages = readdirSync(texts).filter(name => /^[a-z]{2}(?:[A-Z]{2})?\.json$/.test(name)).map(name => name.replace(".json", ""))

describe("a language of the panel", () => {
  it.each(languages)("%s is one that dates and numbers can be written in", (language) => {
    expect(Intl.getCanonicalLocales(localeOf(language))[0]?.slice(0, 2)).toBe(language.slice(0, 2))
  })

  it("keeps its country", () => {
    expect(languages).toEqual(expect.arrayContaining(["de", "ptBR", "zhTW"]))
    expect(["de", "ptBR", "zhTW"].map(localeOf)).toEqual(["de", "pt-BR", "zh-TW"])
  })
})
