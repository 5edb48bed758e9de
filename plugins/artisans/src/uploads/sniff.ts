/** What a file is by its first bytes, whatever it is called; undefined for everything that may not be uploaded. */
export function sniffPicture(bytes: Uint8Array): "jpeg" | "png" | "webp" | "heif" | undefined {
  const ascii = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
  if (bytes[0] === 0xFF && bytes[1] === 0xD8 && bytes[2] === 0xFF)
    return "jpeg"
  if (bytes[0] === 0x89 && ascii(1, 8) === "PNG\r\n\x1A\n")
    return "png"
  if (ascii(0, 4) === "RIFF" && ascii(8, 12) === "WEBP")
    return "webp"
  // sharp calls AVIF heif, which is the container.
  if (ascii(4, 8) === "ftyp" && ["avif", "avis"].includes(ascii(8, 12)))
    return "heif"
  return undefined
}
