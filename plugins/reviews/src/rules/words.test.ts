import { requiredWords, words } from "./words"

const accepts = (value: unknown) => requiredWords(5000).safeParse(value).success

describe("the words of a review", () => {
  it.each([
    ["markup, which is only text", "<script>alert(1)</script> [x](javascript:alert(1))"],
    ["several lines", "Lovely.\n\nReally."],
    ["an emoji of several people", "👩‍👩‍👧‍👦 loves it"],
    ["Arabic and Hebrew", "كوب جميل · ספל יפה"],
    ["Persian with its non-joiner", "می‌خواهم"],
    ["accents in pieces", "Cafe\u0301 cup"],
  ])("may be %s", (_, value) => {
    expect(accepts(value)).toBe(true)
  })

  it.each([
    ["NUL", "a\0b"],
    ["a lone surrogate", "a\uD83D b"],
    ["a right-to-left override", "\u202Egnp.exe"],
    ["an isolate", "\u2067abc\u2069"],
    ["a flood of zero-width spaces", `a${"\u200B".repeat(50)}b`],
    ["a pile of marks", `a${"\u0301".repeat(50)}`],
    ["nothing", " \n "],
    ["nothing that can be seen", "\u200B \u200B"],
    ["100 kB", "x".repeat(100_000)],
    ["a list", ["x"]],
    ["a number", 5],
    ["null", null],
  ])("are refused as %s", (_, value) => {
    expect(accepts(value)).toBe(false)
  })

  it("may be missing where nothing must be said", () => {
    expect(words(120).parse("  ")).toBe("")
  })
})
