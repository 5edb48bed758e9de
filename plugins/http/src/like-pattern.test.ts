import { likePattern } from "./like-pattern"

describe("the pattern of words that are looked for", () => {
  it("finds them anywhere in a text", () => {
    expect(likePattern("blue mug")).toBe("%blue mug%")
  })

  it("takes what LIKE has a meaning for as it is written", () => {
    expect(likePattern("100%_\\wool")).toBe("%100\\%\\_\\\\wool%")
  })
})
