import { describe, expect, it } from "vitest"
import germanBuying from "../../i18n/locales/de-buying.json"
import germanReviews from "../../i18n/locales/de-reviews.json"
import englishBuying from "../../i18n/locales/en-buying.json"
import englishReviews from "../../i18n/locales/en-reviews.json"

type Texts = { [key: string]: string | Texts }

function keysOf(texts: Texts, before = ""): string[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === "string" ? [before + key] : keysOf(text, `${before}${key}.`))
}

function textAt(texts: Texts, key: string): string {
  return key.split(".").reduce<string | Texts>((inner, part) => typeof inner === "string" ? inner : inner[part] ?? "", texts) as string
}

describe.each<[string, Texts, Texts]>([
  ["buying pages", englishBuying, germanBuying],
  ["reviews", englishReviews, germanReviews],
])("the texts of the %s", (_, english, german) => {
  it("exist in every language", () => {
    expect(keysOf(german)).toEqual(keysOf(english))
  })

  it("name the same values in every language", () => {
    const values = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort()
    const choices = (text: string) => text.split("|").length
    for (const key of keysOf(english)) {
      expect({ key, values: values(textAt(german, key)) }).toEqual({ key, values: values(textAt(english, key)) })
      expect({ key, choices: choices(textAt(german, key)) }).toEqual({ key, choices: choices(textAt(english, key)) })
    }
  })
})
