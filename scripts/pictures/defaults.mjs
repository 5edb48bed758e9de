import { colour, COLOUR_NAMES } from "./palette.mjs"
import { pick, random } from "./engine/random.mjs"
import { LOOKS } from "./schema.mjs"

/** Colours that go together, for looks that leave theirs open. */
const SCHEMES = [
  ["oatmeal", "indigo", "rust", "mustard", "petrol"],
  ["cream", "sage", "terracotta", "moss", "apricot"],
  ["navy", "cream", "brick", "sky", "honey"],
  ["blush", "burgundy", "oatmeal", "plum", "rose"],
  ["teal", "sand", "coral", "forest", "cream"],
  ["stone", "charcoal", "mustard", "slate", "white"],
]

/** What a field is when nothing is said, where any value would not do. */
const USUAL = {
  count: () => 1,
  size: () => "medium",
  clay: rng => pick(rng, ["stoneware", "stoneware", "buff"]),
  finish: rng => pick(rng, ["gloss", "satin", "satin", "matt"]),
  decoration: rng => pick(rng, ["plain", "speckled", "dipped", "reactive"]),
  glaze: rng => pick(rng, ["sea-green", "white", "indigo", "oatmeal", "celadon", "ochre"]),
  second: rng => pick(rng, ["cream", "navy", "rust", "sage"]),
  stems: rng => pick(rng, ["none", "twigs", "grass", "flowers"]),
  fringe: () => true,
  lit: rng => rng() < 0.5,
  leather: rng => pick(rng, ["cognac", "tan", "chocolate"]),
  thread: rng => pick(rng, ["cream", "oatmeal"]),
  hardware: () => "brass",
  accent: rng => pick(rng, ["terracotta", "denim", "cream", "moss"]),
  stone: rng => pick(rng, ["turquoise", "plum", "forest", "sky", "rust"]),
  bead: rng => pick(rng, ["glass", "ceramic", "stone"]),
  pattern: (rng, craft) => pick(rng, LOOKS[craft].shape.pattern.def.innerType.options.slice(0, 3)),
  topping: rng => pick(rng, ["none", "petals", "oats"]),
}

/**
 * A look with nothing left open: the same for the same seed.
 * @param {string} craft
 * @param {Record<string, unknown>} look
 * @param {string} seed
 */
export function complete(craft, look, seed) {
  const rng = random(`look ${seed}`)
  const scheme = pick(rng, SCHEMES)
  const out = { ...look }
  for (const [field, type] of Object.entries(LOOKS[craft].shape)) {
    if (out[field] !== undefined || field === "table" || field === "backdrop")
      continue
    const options = type.def.innerType.options
    out[field] = field === "colours" ? scheme.slice(0, 4) : (USUAL[field]?.(rng, craft) ?? (options ? pick(rng, options) : false))
  }
  return { ...out, ...ground(craft, out, rng), ...pickGiven(look) }
}

const pickGiven = ({ table, backdrop }) => ({ ...(table && { table }), ...(backdrop && { backdrop }) })

const METAL_LIGHT = { "silver": 0.6, "gold": 0.5, "rose-gold": 0.45, "brass": 0.4, "copper": 0.3, "oxidised": 0.1, "iron": 0.05, "steel": 0.4 }
const WOOD_LIGHT = { "oak": 0.4, "walnut": 0.12, "cherry": 0.25, "maple": 0.55, "olive-wood": 0.35, "ash": 0.5, "beech": 0.4, "birch": 0.6, "elm": 0.25 }

/** How light a thing is, 0 to 1. */
function lightness(look) {
  const name = [look.glaze, look.leather, look.colours?.[0]].find(c => COLOUR_NAMES.includes(c))
  if (name) {
    const [r, g, b] = colour(name)
    return 0.3 * r + 0.6 * g + 0.1 * b
  }
  return METAL_LIGHT[look.metal] ?? WOOD_LIGHT[look.wood] ?? 0.3
}

const FLAT = ["card", "print", "marbled-paper", "notebook"]

/** A table and a wall that the thing stands out from. */
function ground(craft, look, rng) {
  const light = lightness(look)
  if (["tumbler", "glass-vase", "glass-bowl"].includes(craft))
    return pick(rng, [{ table: "plaster", backdrop: "fog" }, { table: "linen", backdrop: "oatmeal" }, { table: "marble", backdrop: "stone" }, { table: "oak", backdrop: "white" }])
  if (["wall-hanging", "suncatcher", "ornament"].includes(craft) || craft === "quilt")
    return { table: pick(rng, ["oak", "painted", "plaster"]), backdrop: pick(rng, light > 0.5 ? ["taupe", "sage", "denim", "mauve"] : ["white", "oatmeal", "fog", "blush"]) }
  if (light > 0.42) {
    return pick(rng, [
      { table: "walnut", backdrop: "oatmeal" },
      { table: "slate", backdrop: "stone" },
      { table: "linen", backdrop: "taupe" },
      { table: "linen", backdrop: "sage" },
      { table: "painted", backdrop: "slate" },
      { table: "plaster", backdrop: "taupe" },
      { table: "oak", backdrop: "stone" },
    ])
  }
  const wooden = look.wood !== undefined || look.fibre === "willow"
  return pick(rng, [
    { table: "linen", backdrop: "oatmeal" },
    { table: "plaster", backdrop: "fog" },
    wooden ? { table: "linen", backdrop: "stone" } : { table: "oak", backdrop: "white" },
    { table: "marble", backdrop: "stone" },
    { table: "painted", backdrop: FLAT.includes(craft) ? "slate" : "fog" },
    wooden ? { table: "slate", backdrop: "stone" } : { table: "oak", backdrop: "blush" },
  ])
}
