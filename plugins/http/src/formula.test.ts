import { guardFormula, unguardFormula } from "./formula"

describe("a text that looks like a formula", () => {
  it("is shown by a spreadsheet, not run", () => {
    expect(["=1+1", "+4912", "-x", "@me", "\t=1", "a=1", ""].map(guardFormula)).toEqual(["'=1+1", "'+4912", "'-x", "'@me", "'\t=1", "a=1", ""])
  })

  it("comes back as it was, one that had an apostrophe of its own, too", () => {
    for (const text of ["=1+1", "'=1+1", "''-x", "'quoted'", "plain"])
      expect(unguardFormula(guardFormula(text))).toBe(text)
  })
})
