/** The widths that every picture of the shop is rendered in, in pixels. */
export const PICTURE_WIDTHS = [400, 800, 1200] as const

const RENDERED = /^(.*\/(?:pictures|uploads)\/[^/?#]+)-(?:400|800|1200)\.webp$/
const CLOUDINARY = /^(https:\/\/res\.cloudinary\.com\/[^/]+\/image\/upload\/)(v\d+\/.+)$/

type Width = (typeof PICTURE_WIDTHS)[number]

/** How a picture is asked for in a width; undefined when it has one size only. */
function inWidths(url: string): ((width: Width) => string) | undefined {
  const rendered = RENDERED.exec(url)?.[1]
  if (rendered)
    return width => `${rendered}-${width}.webp`
  const [, account, name] = CLOUDINARY.exec(url) ?? []
  return account && name ? width => `${account}c_limit,f_auto,q_auto,w_${width}/${name}` : undefined
}

/**
 * The `srcset` of a picture that the shop has in several widths, or that Cloudinary makes in any.
 * Undefined for any other address.
 */
export function pictureSrcset(url: string): string | undefined {
  const at = inWidths(url)
  return at && PICTURE_WIDTHS.map(width => `${at(width)} ${width}w`).join(", ")
}

/** The address of a picture in one width; one that has one size only as it is. */
export function pictureAt(url: string, width: Width): string {
  return inWidths(url)?.(width) ?? url
}
