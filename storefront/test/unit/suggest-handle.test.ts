import { describe, expect, it } from "vitest"
import { isHandle, suggestHandle } from "~/utils/suggest-handle"

describe("a handle out of a name", () => {
  it.each([
    ["Mira's Pots", "miras-pots"],
    ["  Glas & Söhne GmbH ", "glas-sohne-gmbh"],
    ["Straßenkeramik", "strassenkeramik"],
    ["Céramique d’Été", "ceramique-dete"],
    ["Bjørn -- Ærø", "bjorn-aero"],
    ["陶器", ""],
    ["x".repeat(80), "x".repeat(60)],
  ])("makes of %s: %s", (name, handle) => {
    expect(suggestHandle(name)).toBe(handle)
  })

  it.each([["mira", true], ["mira-pots-2", true], ["mi", false], ["Mira", false], ["mira--pots", false], ["-mira", false], ["mira_pots", false], ["x".repeat(61), false]])(
    "knows whether %s may be one: %s",
    (handle, answer) => {
      expect(isHandle(handle)).toBe(answer)
    },
  )
})
