import { describe, expect, it } from "vitest"
import { storyOpening, storyParagraphs } from "~/utils/story"
import { breadcrumbSchema, jsonForScript } from "~/utils/structured-data"

describe("data for search engines", () => {
  it("cannot end the script element it stands in", () => {
    const json = jsonForScript({ name: "</script><script>alert(1)</script>" })
    expect(json).not.toContain("<")
    expect(JSON.parse(json)).toEqual({ name: "</script><script>alert(1)</script>" })
  })

  it("numbers the steps of a trail from one", () => {
    expect(breadcrumbSchema([{ name: "Pottery", url: "https://shop.example/c/pottery" }])).toMatchObject({
      itemListElement: [{ position: 1, name: "Pottery", item: "https://shop.example/c/pottery" }],
    })
  })
})

describe("an artisan's story", () => {
  it("has its paragraphs where there are empty lines", () => {
    expect(storyParagraphs("One.\n\nTwo,\nstill two.\n \n\nThree.")).toEqual(["One.", "Two,\nstill two.", "Three."])
    expect(storyOpening("One.\n\nTwo.")).toBe("One.")
  })

  it("may be missing", () => {
    expect(storyParagraphs(null)).toEqual([])
    expect(storyOpening(undefined)).toBe("")
  })
})
