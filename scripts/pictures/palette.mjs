/**
 * The colours a `look` may name, as sRGB hex. Dyes, glazes and stones that sit
 * well together on linen and wood: nothing fully saturated.
 */
export const COLOURS = {
  "white": "#f3efe6",
  "cream": "#ece0c6",
  "oatmeal": "#d8c7a6",
  "sand": "#cbb083",
  "straw": "#dcbf72",
  "honey": "#d19a3a",
  "mustard": "#c08a1e",
  "ochre": "#b06f24",
  "amber": "#c4741c",
  "apricot": "#e2a272",
  "peach": "#ecbd9c",
  "coral": "#d9735a",
  "terracotta": "#b6583a",
  "rust": "#9a4424",
  "brick": "#8c3a2c",
  "red": "#a92f2b",
  "crimson": "#86202f",
  "burgundy": "#5f1f2c",
  "rose": "#c98488",
  "blush": "#e3bfb2",
  "pink": "#d99aa2",
  "mauve": "#a07f93",
  "plum": "#5f3850",
  "violet": "#6d5590",
  "lavender": "#a99bc6",
  "indigo": "#2c3a68",
  "navy": "#1f2b45",
  "cobalt": "#284c96",
  "blue": "#41699f",
  "denim": "#56708e",
  "sky": "#96b6cc",
  "ice": "#cbdde0",
  "petrol": "#1f5566",
  "teal": "#2b6f70",
  "turquoise": "#45a09a",
  "sea-green": "#6fa692",
  "celadon": "#a9c4ae",
  "mint": "#bfd8c4",
  "sage": "#98a386",
  "moss": "#67703d",
  "olive": "#7a7a3c",
  "fern": "#4d7348",
  "forest": "#2f4b38",
  "pine": "#24403b",
  "chocolate": "#4a2f22",
  "brown": "#6e4a30",
  "tan": "#a9763f",
  "cognac": "#8f4f22",
  "camel": "#b98f5c",
  "taupe": "#8d7d6c",
  "stone": "#b3aa9b",
  "fog": "#c9c8c0",
  "silver-grey": "#a3a5a3",
  "slate": "#55606a",
  "charcoal": "#3a3a3c",
  "black": "#232224",
}

export const COLOUR_NAMES = /** @type {[string, ...string[]]} */ (Object.keys(COLOURS))

const toLinear = (byte) => {
  const c = byte / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
}

/**
 * Linear RGB (0..1 each) of a colour name or a "#rrggbb" string.
 * @param {string} name
 * @returns {[number, number, number]}
 * @throws {Error} when the name is not in the palette.
 */
export function colour(name) {
  const hex = name.startsWith("#") ? name : COLOURS[name]
  if (!hex)
    throw new Error(`No such colour: ${name}`)
  const n = Number.parseInt(hex.slice(1), 16)
  return [toLinear(n >> 16), toLinear((n >> 8) & 255), toLinear(n & 255)]
}

/**
 * Linear interpolation of two linear colours.
 * @param {number[]} a
 * @param {number[]} b
 * @param {number} t 0 gives a, 1 gives b
 * @returns {[number, number, number]}
 */
export function mix(a, b, t) {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]
}

/**
 * A colour made lighter (factor > 1) or darker (factor < 1).
 * @param {number[]} c
 * @param {number} factor
 * @returns {[number, number, number]}
 */
export const scale = (c, factor) => [c[0] * factor, c[1] * factor, c[2] * factor]
