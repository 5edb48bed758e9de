import { colour } from "../palette.mjs"
import { clamp, noise, smooth } from "../engine/noise.mjs"

const mod = (a, n) => ((a % n) + n) % n
const HALF = Math.PI

/** One stocking stitch: two strands that lean together, over the unit cell. */
function vee(a, b) {
  const x = mod(a, 1)
  const leg = x < 0.5 ? x * 2 : (1 - x) * 2
  const row = mod(b + 0.62 * Math.abs(x - 0.5) * 2, 1)
  const strand = Math.sin(HALF * clamp(leg * 1.04 - 0.02))
  return Math.sqrt(Math.max(0, strand)) * (0.45 + 0.55 * Math.sqrt(Math.sin(HALF * row)))
}

/** The back of a stitch: a small arc. */
function purl(a, b) {
  const arc = mod(b + 0.16 * Math.cos(a * Math.PI * 2), 1)
  return 0.75 * Math.sqrt(Math.sin(HALF * arc)) * (0.75 + 0.25 * Math.cos(a * Math.PI * 2))
}

/** Heights of the knitted surface, in stitches (a) and rows (b). */
const STITCHES = {
  "stockinette": vee,
  "stripes": vee,
  "fair-isle": vee,
  "rib"(a, b) {
    const column = mod(a, 4)
    const groove = column < 2 ? Math.sin(HALF * column / 2) : -0.9 * Math.sin(HALF * (column - 2) / 2)
    return column < 2 ? vee(a, b) + 1.1 * groove : 0.4 * purl(a, b * 1) + 0.9 * groove
  },
  "garter": (a, b) => (mod(b, 2) < 1 ? purl(a, b) : 0.5 * purl(a + 0.5, b)) + 0.5 * Math.sin(HALF * b),
  "moss": (a, b) => (mod(Math.floor(a) + Math.floor(b), 2) === 0 ? 1.15 * Math.sin(HALF * mod(a, 1)) * Math.sin(HALF * mod(b, 1)) : 0.4 * vee(a, b)),
  "cable"(a, b) {
    const x = mod(a, 12)
    if (x > 8)
      return 0.5 * purl(a, b) - 0.5
    const t = b / 7 * Math.PI
    const centre = 4 + 2 * Math.sin(t)
    const other = 8 - centre
    const over = Math.cos(t) > 0
    const cord = c => 2.2 * Math.sqrt(Math.max(0, 1 - ((x - c) / 2.1) ** 2))
    const [first, second] = [cord(centre) + (over ? 0.5 : -0.4), cord(other) + (over ? -0.4 : 0.5)]
    const lean = first > second ? centre : other
    return Math.max(first, second, 0) + vee(a - lean, b) * 0.8
  },
}

/** Charts of two colours, a row a string. */
const CHART = ["0001000", "0011100", "0110110", "1100011", "0110110", "0011100", "0001000", "0000000", "1010101", "0101010", "0000000", "1001001", "1111111", "0000000"]

/**
 * Knitting over u and v.
 * @param {{colours: string[], stitch: string}} look
 * @param {{across?: number, rows?: number, stripe?: number}} options stitches and rows in one unit of u and v
 */
export function knit(look, { across = 18, rows = 24, stripe = 6 } = {}) {
  const dyes = look.colours.map(colour)
  const height = STITCHES[look.stitch]
  return {
    tangents: true,
    surface(s) {
      const a = s.u * across + 0.1 * noise(s.u * 9, s.v * 9, 1)
      const b = s.v * rows + 0.12 * noise(s.u * 9, s.v * 9, 5)
      const e = 0.05
      const h = height(a, b)
      const size = s.px * rows
      const fade = smooth(1.0, 0.3, size)
      const steep = 0.042 * fade
      s.relief((height(a + e, b) - h) / e * steep * across, (height(a, b + e) - h) / e * steep * rows)
      s.paint(dyes[dyeAt(look.stitch, a, b, dyes.length, stripe)])
      // the yarn's plies and fibres
      const ply = Math.sin((a * 2.2 + b * 3.4) * Math.PI * 2) * smooth(0.25, 0.08, size)
      const fuzz = noise(a * 6, b * 6, 3) * 0.6 + noise(a * 1.3, b * 1.3, 9)
      const deep = clamp(0.28 + 0.78 * (look.stitch === "cable" ? h * 0.42 : look.stitch === "rib" ? h * 0.5 + 0.35 : h))
      s.dim((1 - fade * (1 - deep) * 0.78) * (1 + 0.07 * ply + 0.1 * fuzz))
      s.shade = 1 - fade * (1 - deep) * 0.5
      s.rough = 0.95
      s.spec = 0.02
      s.wrap = 0.35
      s.sheen = 0.3
    },
  }
}

function dyeAt(stitch, a, b, n, stripe) {
  if (stitch === "stripes")
    return mod(Math.floor((b + 0.3) / stripe), n)
  if (stitch !== "fair-isle" || n < 2)
    return 0
  const x = mod(a, 1)
  const row = Math.floor(b + 0.62 * Math.abs(x - 0.5) * 2)
  const line = CHART[mod(row, CHART.length)]
  const band = mod(Math.floor(row / CHART.length), n - 1)
  return line[mod(Math.floor(a), line.length)] === "1" ? 1 + band : 0
}
