import { crc32, deflateSync } from "node:zlib"
import sharp from "sharp"

import { renderPicture } from "./render-picture"

type Format = "jpeg" | "png" | "webp" | "avif"

async function picture(format: Format, width = 60, height = 40): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: "#b5651d" } }).toFormat(format).toBuffer()
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}

/** A whole PNG, one bit a pixel, all black. */
function blackPng(side: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = 1
  const rows = Buffer.alloc(side * (1 + side / 8))
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1A\n", "latin1"), chunk("IHDR", header), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0))])
}

const html = Buffer.from("<!doctype html><script>alert(1)</script>")

describe("a picture that arrives", () => {
  it.each<Format>(["jpeg", "png", "webp", "avif"])("may be %s, and becomes WebP in three widths", async (format) => {
    const { files, width, height } = await renderPicture(await picture(format, 1600, 800))
    expect({ width, height }).toEqual({ width: 1200, height: 600 })
    const sizes = await Promise.all(files.map(async ({ data }) => sharp(data).metadata()))
    expect(sizes.map(({ format, width, height }) => ({ format, width, height }))).toEqual([
      { format: "webp", width: 400, height: 200 },
      { format: "webp", width: 800, height: 400 },
      { format: "webp", width: 1200, height: 600 },
    ])
  })

  it("is not made larger", async () => {
    expect(await renderPicture(await picture("png", 60, 40))).toMatchObject({ width: 60, height: 40 })
  })

  it("loses where it was taken, and keeps its right way up", async () => {
    const withExif = await sharp(await picture("jpeg", 60, 40))
      .withExif({ IFD0: { Copyright: "secret-place", Orientation: "6" }, IFD3: { GPSLatitude: "52/1 30/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    const { files, width, height } = await renderPicture(withExif)
    expect({ width, height }).toEqual({ width: 40, height: 60 })
    for (const { data } of files) {
      expect((await sharp(data).metadata()).exif).toBeUndefined()
      expect(data.includes("secret-place")).toBe(false)
    }
  })

  it("loses what was appended to it", async () => {
    const { files } = await renderPicture(Buffer.concat([await picture("png"), html]))
    expect(files.some(({ data }) => data.includes("<script"))).toBe(false)
  })

  it.each([
    ["SVG", Buffer.from("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"), "picture_type"],
    ["HTML", html, "picture_type"],
    ["GIF", Buffer.from("GIF89a\x01\0\x01\0"), "picture_type"],
    ["nothing", Buffer.alloc(0), "picture_type"],
    ["HTML behind the first bytes of a PNG", Buffer.concat([Buffer.from("\x89PNG\r\n\x1A\n", "latin1"), html]), "picture_broken"],
    ["HTML behind the first bytes of a JPEG", Buffer.concat([Buffer.from([0xFF, 0xD8, 0xFF]), html]), "picture_broken"],
  ])("is refused when it is %s", async (_, bytes, code) => {
    await expect(renderPicture(bytes)).rejects.toMatchObject({ status: 400, code, field: "file" })
  })

  it("is refused when it breaks off", async () => {
    const whole = await picture("jpeg", 800, 800)
    await expect(renderPicture(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({ code: "picture_broken" })
  })

  it("is refused with 16,000 by 16,000 pixels, however small its file", async () => {
    const bomb = blackPng(16_000)
    expect(bomb.length).toBeLessThan(40_000)
    await expect(renderPicture(bomb)).rejects.toMatchObject({ code: "picture_pixels" })
  })
})
