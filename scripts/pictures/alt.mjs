/**
 * Alternative texts: what the picture shows, in plain words.
 */
const words = name => name.replaceAll("-", " ")
const list = names => names.length < 2 ? names.map(words).join("") : `${names.slice(0, -1).map(words).join(", ")} and ${words(names.at(-1))}`
const article = text => (/^[aeiou]/i.test(text) ? `An ${text}` : `A ${text}`)

const SURFACE = { linen: "a linen cloth", oak: "an oak table", walnut: "a walnut table", slate: "slate", marble: "marble", plaster: "a plaster ledge", painted: "a painted table" }

const GLAZED = { plain: "", speckled: "speckled ", dipped: "dipped ", banded: "banded ", drip: "dripping ", reactive: "flowing ", crackle: "crackled ", brushed: "brushed ", dots: "dotted ", sgraffito: "carved " }

function pottery(craft, look) {
  if (look.finish === "raw")
    return `${words(look.clay)} ${craft}, unglazed`
  const two = ["dipped", "banded", "drip", "brushed", "dots", "reactive", "sgraffito"].includes(look.decoration) ? ` and ${words(look.second)}` : ""
  return `${words(look.clay)} ${craft} with a ${GLAZED[look.decoration]}${words(look.glaze)}${two} glaze`
}

const coloured = noun => look => `${noun} in ${list([...new Set(look.colours)].slice(0, 3))}`
const made = (noun, material) => look => `${words(look[material])} ${noun(look)}`

const NOUNS = {
  "rug": look => `${look.pattern} rug in ${list([...new Set(look.colours)].slice(0, 3))}`,
  "blanket": look => `folded ${look.fibre} blanket in ${list([...new Set(look.colours)].slice(0, 3))}`,
  "wall-hanging": look => look.form === "macrame" ? `macramé wall hanging in ${list(look.colours.slice(0, 2))}` : coloured("woven wall hanging")(look),
  "cushion": coloured("cushion"),
  "table-runner": coloured("table runner"),
  "towel": coloured("towel"),
  "quilt": look => `${words(look.block)} quilt in ${list([...new Set(look.colours)].slice(0, 3))}`,
  "scarf": coloured("knitted scarf"),
  "hat": coloured("knitted hat"),
  "mittens": look => `pair of ${coloured("mittens")(look)}`,
  "socks": look => `pair of ${coloured("knitted socks")(look)}`,
  "jumper": coloured("folded jumper"),
  "ring": look => `${words(look.metal)} ring${["solitaire"].includes(look.form) ? ` with a ${words(look.stone)} stone` : look.form === "hammered" ? ", hammered" : ""}`,
  "pendant": look => `${words(look.metal)} ${look.form} pendant on a chain`,
  "earrings": look => `pair of ${words(look.metal)} ${look.form === "discs" ? "disc earrings" : look.form === "leaves" ? "leaf earrings" : look.form === "hoops" ? "hoop earrings" : look.form === "studs" ? "stud earrings" : "drop earrings"}`,
  "bracelet": look => look.form === "beads" ? coloured("bead bracelet")(look) : `${words(look.metal)} ${look.form === "bangles" ? "bangles" : `${look.form} bracelet`}`,
  "necklace": look => `necklace of ${look.bead} beads in ${list([...new Set(look.colours)].slice(0, 3))}`,
  "candle": look => `${look.lit ? "burning " : ""}${look.form} candle in ${list(look.colours.slice(0, 2))}`,
  "soap": look => `bars of soap in ${list([...new Set(look.colours)].slice(0, 2))}${look.topping !== "none" ? `, strewn with ${look.topping}` : ""}`,
  "wood-bowl": made(() => "bowl", "wood"),
  "board": made(look => look.form === "end-grain" ? "end-grain board" : "board", "wood"),
  "spoon": made(look => look.form === "spatula" ? "spatula" : `${look.form === "ladle" ? "" : `${look.form} `}${look.form === "ladle" ? "ladle" : "spoon"}`, "wood"),
  "box": made(() => "box", "wood"),
  "toy": look => `wooden toy: ${words(look.form)}, in ${words(look.wood)} and ${words(look.colours[0])}`,
  "candlestick": made(() => "candlesticks", "wood"),
  "notebook": look => `${look.form}-bound notebooks, ${look.cover} covers in ${list(look.colours.slice(0, 2))}`,
  "card": look => `cards printed with a ${look.motif} in ${words(look.colours[0])}`,
  "marbled-paper": coloured("sheets of marbled paper"),
  "print": look => `${look.framed ? "framed " : ""}linocut of a ${look.motif} in ${list(look.colours.slice(0, 2))}`,
  "tumbler": coloured("blown glasses"),
  "glass-vase": coloured("blown glass vase"),
  "glass-bowl": coloured("blown glass bowl"),
  "suncatcher": look => `stained-glass suncatcher, ${look.form}, in ${list([...new Set(look.colours)].slice(0, 3))}`,
  "ornament": coloured("blown glass ornaments"),
  "wallet": made(look => `leather ${look.form === "card-holder" ? "card holder" : `${look.form} wallet`}`, "leather"),
  "bag": made(look => `leather ${look.form}`, "leather"),
  "belt": made(() => "leather belt, rolled up", "leather"),
  "keyring": made(() => "leather keyring", "leather"),
  "basket": look => `${look.fibre} ${look.form === "bread" ? "bread basket" : look.form === "tray" ? "tray" : `${look.form} basket`} with a ${words(look.accent)} band`,
  "forged": look => `forged ${look.metal} ${look.form}`,
}

const POTTERY = ["mug", "bowl", "vase", "plate", "teapot", "jug", "planter", "jar"]
const PLURAL = ["soap", "card", "tumbler", "ornament", "notebook", "marbled-paper", "candlestick"]

/** What a thing is: "stoneware mug with a speckled sea green glaze". */
export const describe = (craft, look) => POTTERY.includes(craft) ? pottery(craft, look) : NOUNS[craft](look)

const VIEW = { whole: "", detail: "Close-up: ", group: "Among its kind: ", above: "From above: " }
const WALL = ["wall-hanging", "suncatcher", "ornament"]

/** The alternative text of one view of a product. */
export function altText(craft, look, view) {
  const thing = describe(craft, look)
  const plural = PLURAL.includes(craft) || (craft === "bracelet" && look.form === "bangles")
  const whole = plural ? thing : article(thing)
  const place = WALL.includes(craft) ? "against a wall" : `on ${SURFACE[look.table]}`
  const text = `${whole} ${place}`
  return VIEW[view] ? VIEW[view] + text.charAt(0).toLowerCase() + text.slice(1) : text.charAt(0).toUpperCase() + text.slice(1)
}
