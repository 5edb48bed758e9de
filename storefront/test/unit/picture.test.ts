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

  it("that an artisan uploaded is offered in the same widths", () => {
    expect(pictureAt("http://localhost:9000/uploads/artup_01-1200.webp", 400)).toBe("http://localhost:9000/uploads/artup_01-400.webp")
  })

  it("that lives at Cloudinary is made there in each width", () => {
    const url = "https://res.cloudinary.com/crafts/image/upload/v17/craftmart/art_1/artup_1.png"
    const at = (width: number) => `https://res.cloudinary.com/crafts/image/upload/c_limit,f_auto,q_auto,w_${width}/v17/craftmart/art_1/artup_1.png`
    expect(pictureAt(url, 800)).toBe(at(800))
    expect(pictureSrcset(url)).toBe(`${at(400)} 400w, ${at(800)} 800w, ${at(1200)} 1200w`)
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
