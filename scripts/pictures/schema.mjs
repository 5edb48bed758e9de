import { z } from "zod"
import { COLOUR_NAMES } from "./palette.mjs"

/**
 * What a picture can be asked to show: `craft` names the thing, `look` how this
 * one looks. Every field of a look may be left out: the generator then chooses,
 * always the same for the same product handle.
 */
const colour = z.enum(COLOUR_NAMES)
const colours = z.array(colour).min(1).max(6)
const count = z.number().int().min(1).max(4)
const size = z.enum(["small", "medium", "large"])

const setting = {
  /** What it stands or lies on. */
  table: z.enum(["linen", "oak", "walnut", "slate", "marble", "plaster", "painted"]).optional(),
  /** The wall behind and the linen's dye. */
  backdrop: colour.optional(),
}

/** @param {z.ZodRawShape} shape */
const look = shape => z.strictObject({ ...setting, ...shape }).partial()
const forms = (...names) => ({ form: z.enum(/** @type {[string, ...string[]]} */ (names)) })

const pottery = {
  clay: z.enum(["stoneware", "porcelain", "terracotta", "black-clay", "buff"]),
  glaze: colour,
  /** The other glaze of dipped, banded, drip, brushed, dots and reactive. */
  second: colour,
  finish: z.enum(["gloss", "satin", "matt", "raw"]),
  decoration: z.enum(["plain", "speckled", "dipped", "banded", "drip", "reactive", "crackle", "brushed", "dots", "sgraffito"]),
  count,
  size,
}
const woven = {
  colours,
  fibre: z.enum(["wool", "linen", "cotton"]),
  pattern: z.enum(["plain", "stripes", "check", "herringbone", "diamond", "kilim", "gradient"]),
  fringe: z.boolean(),
}
const knitted = {
  colours,
  stitch: z.enum(["stockinette", "rib", "garter", "moss", "cable", "fair-isle", "stripes"]),
}
const metal = z.enum(["silver", "gold", "rose-gold", "brass", "copper", "oxidised"])
const stone = colour
const timber = z.enum(["oak", "walnut", "cherry", "maple", "olive-wood", "ash", "beech", "birch", "elm"])
const wood = { wood: timber, accent: colour, count, size }
const motif = z.enum(["leaf", "bird", "fish", "mountain", "sun", "flower", "moon", "wave", "tree", "hare"])
const leather = { leather: colour, thread: colour, hardware: metal }

export const LOOKS = {
  // pottery
  "mug": look({ ...pottery, ...forms("cylinder", "barrel", "tapered", "belly", "espresso", "tumbler") }),
  "bowl": look({ ...pottery, ...forms("open", "deep", "wide", "footed", "nested") }),
  "vase": look({ ...pottery, ...forms("bottle", "amphora", "cylinder", "moon", "bud", "gourd"), stems: z.enum(["none", "twigs", "grass", "flowers"]) }),
  "plate": look({ ...pottery, ...forms("flat", "rimmed", "coupe") }),
  "teapot": look({ ...pottery, ...forms("round", "tall", "squat") }),
  "jug": look({ ...pottery, ...forms("belly", "tall", "straight") }),
  "planter": look({ ...pottery, ...forms("cylinder", "tapered", "round"), plant: z.enum(["succulent", "fern", "none"]) }),
  "jar": look({ ...pottery, ...forms("straight", "ginger", "round") }),
  // weaving
  "rug": look(woven),
  "blanket": look(woven),
  "wall-hanging": look({ ...woven, ...forms("woven", "macrame") }),
  "cushion": look({ ...woven, pattern: z.enum(["plain", "stripes", "check", "herringbone", "diamond", "kilim", "gradient", "patchwork"]) }),
  "table-runner": look(woven),
  "towel": look(woven),
  // quilts
  "quilt": look({ colours, block: z.enum(["log-cabin", "ohio-star", "flying-geese", "nine-patch", "pinwheel", "hexagons", "squares"]) }),
  // knitwear
  "scarf": look(knitted),
  "hat": look({ ...knitted, pompom: z.boolean() }),
  "mittens": look(knitted),
  "socks": look(knitted),
  "jumper": look(knitted),
  // jewellery
  "ring": look({ metal, stone, ...forms("band", "hammered", "solitaire", "signet", "twist", "stacking") }),
  "pendant": look({ metal, stone, ...forms("disc", "drop", "leaf", "moon", "bar", "stone") }),
  "earrings": look({ metal, stone, ...forms("hoops", "drops", "studs", "discs", "leaves") }),
  "bracelet": look({ metal, colours, ...forms("cuff", "beads", "chain", "bangles") }),
  "necklace": look({ metal, colours, bead: z.enum(["glass", "wood", "ceramic", "stone", "pearl"]) }),
  // candles and soap
  "candle": look({ colours, count, ...forms("pillar", "container", "taper", "hive", "votive"), lit: z.boolean() }),
  "soap": look({ colours, count, ...forms("bar", "round", "slab"), pattern: z.enum(["plain", "swirl", "layers", "speckled", "marble"]), topping: z.enum(["none", "petals", "oats", "lavender"]) }),
  // wood
  "wood-bowl": look({ ...wood, ...forms("turned", "live-edge", "shallow") }),
  "board": look({ ...wood, ...forms("paddle", "rectangle", "round", "end-grain") }),
  "spoon": look({ ...wood, ...forms("cooking", "eating", "ladle", "spatula") }),
  "box": look({ ...wood, ...forms("dovetail", "round", "sliding-lid") }),
  "toy": look({ ...wood, colours, ...forms("car", "boat", "bird", "stacker", "train", "blocks", "spinning-tops") }),
  "candlestick": look({ ...wood, ...forms("turned", "block") }),
  // paper
  "notebook": look({ colours, count, ...forms("stitched", "case", "coptic"), cover: z.enum(["plain", "marbled", "printed", "cloth"]) }),
  "card": look({ colours, count, motif }),
  "marbled-paper": look({ colours, ...forms("stone", "combed", "swirl") }),
  "print": look({ colours, motif, framed: z.boolean() }),
  // glass
  "tumbler": look({ colours, count, ...forms("straight", "wavy", "faceted", "stem"), pattern: z.enum(["plain", "speckled", "swirl", "rim"]) }),
  "glass-vase": look({ colours, ...forms("bottle", "round", "cylinder", "bud"), pattern: z.enum(["plain", "speckled", "swirl", "rim"]), stems: z.enum(["none", "twigs", "grass", "flowers"]) }),
  "glass-bowl": look({ colours, ...forms("open", "wavy"), pattern: z.enum(["plain", "speckled", "swirl", "rim"]) }),
  "suncatcher": look({ colours, ...forms("round", "window", "star", "leaf", "bird") }),
  "ornament": look({ colours, count, ...forms("bauble", "drop", "icicle"), pattern: z.enum(["plain", "speckled", "swirl", "rim"]) }),
  // leather
  "wallet": look({ ...leather, ...forms("bifold", "card-holder", "long") }),
  "bag": look({ ...leather, ...forms("tote", "satchel", "pouch") }),
  "belt": look(leather),
  "keyring": look(leather),
  // baskets
  "basket": look({ fibre: z.enum(["willow", "rattan", "seagrass", "rush"]), accent: colour, size, ...forms("round", "market", "tray", "bread", "lidded", "tall") }),
  // metal
  "forged": look({ metal: z.enum(["iron", "brass", "copper", "steel"]), count, ...forms("hooks", "candlestick", "trivet", "bowl", "bell", "opener") }),
}

export const CRAFTS = /** @type {[string, ...string[]]} */ (Object.keys(LOOKS))
export const VIEWS = /** @type {const} */ (["whole", "detail", "group", "above"])

/** The part of a product that its pictures are made from. */
export const picturedProduct = z.looseObject({
  handle: z.string().min(1),
  craft: z.enum(CRAFTS),
  look: z.looseObject({}).default({}),
  views: z.array(z.enum(VIEWS)).min(1).max(3).optional(),
}).superRefine((product, context) => {
  const result = LOOKS[product.craft].safeParse(product.look)
  for (const issue of result.error?.issues ?? [])
    context.addIssue({ code: "custom", path: ["look", ...issue.path], message: issue.message })
})
