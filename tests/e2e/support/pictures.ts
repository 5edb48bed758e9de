import sharp from "sharp"

/** A picture of one colour, as a camera gives it, so many pixels wide and high. */
export async function photo(colour: string, side = 600) {
  const buffer = await sharp({ create: { width: side, height: side, channels: 3, background: colour } }).png({ compressionLevel: 9 }).toBuffer()
  return { name: `${colour.replace("#", "")}.png`, mimeType: "image/png", buffer }
}
