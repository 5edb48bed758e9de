import { describe, expect, it } from "vitest"
import { ageInWords } from "~/utils/age-in-words"

describe("how long ago something was", () => {
  const now = new Date("2026-11-25T12:00:00Z")

  it.each([
    ["2026-11-25T11:59:40Z", "en", "now"],
    ["2026-11-25T12:00:05Z", "en", "now"],
    ["2026-11-25T11:48:30Z", "en", "11 minutes ago"],
    ["2026-11-25T09:00:00Z", "de", "vor 3 Stunden"],
    ["2026-11-24T11:00:00Z", "en", "yesterday"],
    ["2026-11-01T12:00:00Z", "en-GB", "1 Nov 2026"],
  ])("%s in %s is %s", (at, language, words) => {
    expect(ageInWords(at, now, language)).toBe(words)
  })
})
