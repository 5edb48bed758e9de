import sharp from "sharp"

import { reEncode } from "./re-encode"

const draw = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: "#8a5a3c" } })

describe("a buyer's picture", () => {
  it.each(["jpeg", "png", "webp", "avif"] as const)("of the kind %s becomes WebP, smaller if it is large", async (kind) => {
    const picture = await reEncode(await draw(2400, 1200)[kind]().toBuffer())
    expect([picture.width, picture.height]).toEqual([1600, 800])
    expect((await sharp(picture.content).metadata()).format).toBe("webp")
  })

  it("loses the camera's notes", async () => {
    const noted = await draw(40, 30).withExif({ IFD0: { Artist: "somebody at home" } }).jpeg().toBuffer()
    const { content } = await reEncode(noted)
    expect((await sharp(content).metadata()).exif).toBeUndefined()
  })

  it.each([
    ["a drawing that may hold scripts", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><script>alert(1)</script></svg>")],
    ["words", Buffer.from("not a picture")],
    ["nothing", Buffer.alloc(0)],
  ])("is refused as %s", async (_, bytes) => {
    await expect(reEncode(bytes)).rejects.toMatchObject({ status: 400, field: "file" })
  })

  it("is refused when half of it is missing, or when it is too large to draw", async () => {
    const whole = await draw(800, 800).jpeg().toBuffer()
    await expect(reEncode(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({ code: "validation_failed" })
    await expect(reEncode(await draw(8000, 6000).png().toBuffer())).rejects.toMatchObject({ code: "validation_failed" })
  })
})
