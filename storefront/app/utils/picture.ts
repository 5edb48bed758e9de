/** The widths that every picture of the shop is rendered in, in pixels. */
export const PICTURE_WIDTHS = [400, 800, 1200] as const

const RENDERED = /^(.*\/pictures\/[^/?#]+)-(?:400|800|1200)\.webp$/

/**
 * The `srcset` of a rendered picture: the same address with each width's suffix.
 * Undefined for any other address (an upload has one size only).
 */
export function pictureSrcset(url: string): string | undefined {
  const base = RENDERED.exec(url)?.[1]
  return base && PICTURE_WIDTHS.map(width => `${base}-${width}.webp ${width}w`).join(", ")
}

/** The address of a rendered picture in one width; any other address as it is. */
export function pictureAt(url: string, width: (typeof PICTURE_WIDTHS)[number]): string {
  const base = RENDERED.exec(url)?.[1]
  return base ? `${base}-${width}.webp` : url
}
