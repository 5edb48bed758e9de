import { describe, expect, it } from "vitest"
import { pictureAt, pictureSrcset } from "~/utils/picture"

const rendered = "http://localhost:9000/pictures/moon-jar-1200.webp"
const base = "http://localhost:9000/pictures/moon-jar"

describe("a picture of the shop", () => {
  it("is offered in each width it was rendered in", () => {
    expect(pictureSrcset(rendered)).toBe(`${base}-400.webp 400w, ${base}-800.webp 800w, ${base}-1200.webp 1200w`)
  })

  it("is found in one width, whichever width its address names", () => {
    expect(pictureAt(rendered, 400)).toBe(`${base}-400.webp`)
    expect(pictureAt(`${base}-400.webp`, 1200)).toBe(`${base}-1200.webp`)
  })

  it.each([
    "http://localhost:9000/static/1699-upload.png",
    "https://elsewhere.example/moon-jar-1200.webp",
    "http://localhost:9000/pictures/moon-jar-640.webp",
    "http://localhost:9000/pictures/moon-jar-1200.webp?v=2",
  ])("keeps its one address when it was not rendered by us: %s", (url) => {
    expect(pictureSrcset(url)).toBeUndefined()
    expect(pictureAt(url, 400)).toBe(url)
  })
})
