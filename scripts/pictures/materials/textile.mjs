import { colour } from "../palette.mjs"
import { clamp, noise, smooth } from "../engine/noise.mjs"
import { DRAFTS, thread, threads } from "./weave.mjs"

/** threads in ten centimetres, nap, round-going light */
const FIBRES = {
  wool: { threads: 26, sheen: 0.28, wrap: 0.3, fuzz: 0.13 },
  linen: { threads: 44, sheen: 0.08, wrap: 0.12, fuzz: 0.04 },
  cotton: { threads: 38, sheen: 0.12, wrap: 0.2, fuzz: 0.06 },
}

/**
 * A woven cloth over u and v in tens of centimetres: the pattern is made of the
 * threads' colours, as on a loom.
 * @param {{colours: string[], fibre: string, pattern: string}} look
 * @param {{length?: number, coarse?: number, turned?: boolean}} options length: of the cloth along v (for gradients)
 */
export function textile(look, { length = 4, coarse = 1, turned = false } = {}) {
  const fibre = FIBRES[look.fibre]
  const f = fibre.threads / coarse
  const dyes = look.colours.map(colour)
  const pattern = PATTERNS[look.pattern]
  const draft = DRAFTS[DRAFT_OF[look.pattern] ?? "plain"]
  return {
    tangents: true,
    surface(s) {
      const [u, v] = turned ? [s.v, s.u] : [s.u, s.v]
      threads(u * f, v * f, draft, s.px * f)
      const { warp, i, j } = thread
      s.paint(dyes[pattern(warp, i, j, dyes.length, f, length)] ?? dyes[0])
      const fuzz = noise(u * f * 2.3, v * f * 2.3, 5) + 0.6 * noise(u * f * 0.4, v * f * 0.4, 7)
      s.dim(thread.light * (1 + 0.14 * thread.jitter + fibre.fuzz * fuzz))
      s.relief((turned ? thread.dv : thread.du) * 0.4, (turned ? thread.du : thread.dv) * 0.4)
      s.shade = 0.55 + 0.45 * thread.light
      s.rough = 0.95
      s.spec = 0.02
      s.wrap = fibre.wrap
      s.sheen = fibre.sheen
    },
  }
}

const DRAFT_OF = { herringbone: "herringbone", diamond: "diamond", check: "twill", kilim: "plain" }
const mod = (a, n) => ((a % n) + n) % n

/** Widths of stripes in centimetres: broad ones and fine ones. */
const STRIPES = [4.5, 0.7, 0.7, 0.7, 3, 1.4, 0.5, 1.4, 2.2, 0.5]
const SETT = STRIPES.reduce((a, b) => a + b)

function stripe(position, f, n) {
  let x = mod(position / f * 10, SETT)
  for (let k = 0; k < STRIPES.length; k++) {
    x -= STRIPES[k]
    if (x < 0)
      return k % 2 === 0 ? 0 : 1 + (k >> 1) % Math.max(1, n - 1)
  }
  return 0
}

/** Which colour a thread has: (lies on top as warp, column, row, colours, threads in 10 cm, length) */
const PATTERNS = {
  plain: (warp, i, j, n) => n > 1 && !warp && mod(j, 7) === 3 ? 0 : 0,
  stripes: (warp, i, j, n, f) => stripe(j, f, n),
  check: (warp, i, j, n, f) => stripe(warp ? i : j, f, n),
  herringbone: (warp, i, j, n) => warp ? 0 : Math.min(1, n - 1),
  diamond: (warp, i, j, n) => warp ? 0 : Math.min(1, n - 1),
  gradient(warp, i, j, n, f, length) {
    const t = clamp(j / f / length + 0.5) * (n - 1)
    const k = Math.floor(t)
    // rows of both colours take turns where one goes over into the other
    const turn = mod(j * 5, 8) / 8
    return Math.min(n - 1, k + (t - k > 0.1 + turn * 0.8 ? 1 : 0))
  },
  kilim(warp, i, j, n, f) {
    const x = Math.floor(i / 2) * 2 / f
    const y = Math.floor(j / 2) * 2 / f
    const band = Math.floor(y / 0.9)
    const fy = y / 0.9 - band
    if (mod(band, 3) === 2) {
      const zig = Math.abs(mod(x / 0.45, 1) - 0.5) * 2
      return fy < 0.12 || fy > 0.88 ? 1 % n : mod(Math.floor((fy + zig * 0.4) * 4), 2) ? 2 % n : 0
    }
    const fx = mod(x / 0.9 + (mod(band, 2) ? 0.5 : 0), 1)
    const d = Math.abs(fx - 0.5) * 2 + Math.abs(fy - 0.5) * 2
    if (fy < 0.07 || fy > 0.93)
      return 3 % n
    return d > 0.95 ? (d > 1.5 ? 2 % n : 0) : d > 0.7 ? 1 % n : d > 0.4 ? 4 % n : d > 0.2 ? 0 : 2 % n
  },
}

/**
 * Pieces of cotton sewn together and quilted: `block` says which colour lies at
 * a place of the unit square.
 * @param {string[]} colours
 * @param {(x: number, y: number, i: number, j: number, n: number) => {dye: number, seam: number}} block
 */
export function patchwork(colours, block, size = 0.9) {
  const dyes = colours.map(colour)
  return {
    tangents: true,
    surface(s) {
      const [u, v] = [s.u / size, s.v / size]
      const [i, j] = [Math.floor(u), Math.floor(v)]
      const { dye, seam } = block(u - i, v - j, i, j, dyes.length)
      const c = dyes[mod(dye, dyes.length)]
      threads(s.u * 60, s.v * 60, DRAFTS.plain, s.px * 60)
      s.paint(c)
      print(s, mod(dye, 5), c)
      s.dim(thread.light * (1 + 0.05 * thread.jitter))
      // puffed between the quilting lines, which are sewn along the seams
      const line = Math.abs(mod((s.u + s.v) * 3.1, 1) - 0.5) * 2
      const stitch = smooth(0.12, 0.05, 1 - line) * smooth(0.2, 0.4, Math.abs(mod((s.u - s.v) * 22, 1) - 0.5) * 2)
      s.blend([0.75, 0.7, 0.6], stitch * 0.6 * smooth(0.012, 0.004, s.px))
      const dip = smooth(0.06, 0, seam * size)
      s.dim(1 - 0.3 * dip - 0.14 * smooth(0.2, 0, 1 - line))
      s.relief(thread.du * 0.15 + 0.25 * quilted(mod((s.u + s.v) * 3.1, 1)) + 0.07 * noise(s.u * 9, s.v * 9, 2), thread.dv * 0.15 + 0.25 * quilted(mod((s.u + s.v) * 3.1, 1)) + 0.07 * noise(s.u * 9, s.v * 9, 8))
      s.rough = 0.9
      s.wrap = 0.15
      s.sheen = 0.08
    },
  }
}

const quilted = t => (t - 0.5) ** 3 * -6

/** Small prints on the cottons: dots, sprigs, none. */
function print(s, kind, c) {
  if (kind === 0 || kind === 3)
    return
  const f = kind === 1 ? 13 : kind === 2 ? 17 : 9
  const [x, y] = [s.u * f, s.v * f]
  const shift = Math.floor(y) & 1 ? 0.5 : 0
  const d = Math.hypot(mod(x + shift, 1) - 0.5, mod(y, 1) - 0.5)
  const mark = smooth(0.26, 0.18, d) * smooth(0.03, 0.012, s.px)
  const pale = c[0] + c[1] + c[2] < 0.9
  s.blend(pale ? [0.72, 0.66, 0.55] : [0.28, 0.2, 0.15], mark * (pale ? 0.5 : 0.35))
}

const patch = (dye, ...edges) => ({ dye, seam: Math.min(...edges) })

/** Blocks over the unit square. */
export const BLOCKS = {
  "squares": (x, y, i, j) => patch(mod(i * 3 + j * 5 + (i * j) % 3, 5), x, y, 1 - x, 1 - y),
  "nine-patch"(x, y, i, j) {
    const [a, b] = [Math.floor(x * 3), Math.floor(y * 3)]
    const [fx, fy] = [x * 3 - a, y * 3 - b]
    return patch((a + b) % 2 ? 1 : (mod(i + j, 2) ? 2 : 0) + (a === 1 && b === 1 ? 3 : 0), fx / 3, fy / 3, (1 - fx) / 3, (1 - fy) / 3)
  },
  "pinwheel"(x, y) {
    const [a, b] = [Math.floor(x * 2), Math.floor(y * 2)]
    const [fx, fy] = [x * 2 - a, y * 2 - b]
    const d = (a + b) % 2 ? fx - fy : fx + fy - 1
    const upper = (d > 0) !== (b === 1)
    return patch(upper ? 1 + a * 0 : 0, Math.abs(d) / 2.8, fx / 2, fy / 2, (1 - fx) / 2, (1 - fy) / 2)
  },
  "log-cabin"(x, y, i, j) {
    const [dx, dy] = [x - 0.5, y - 0.5]
    const r = Math.max(Math.abs(dx), Math.abs(dy)) * 2
    const ring = Math.floor(r * 4.5)
    if (ring === 0)
      return patch(4, (0.222 - r) / 2)
    const side = Math.abs(dx) > Math.abs(dy) ? (dx > 0 ? 0 : 2) : (dy > 0 ? 1 : 3)
    const dark = mod(side + (mod(i, 2) + mod(j, 2)), 4) < 2
    const corner = Math.abs(Math.abs(dx) - Math.abs(dy))
    return patch(dark ? ring % 2 : 2 + ring % 2, (r * 4.5 - ring) / 9, (1 - r * 4.5 + ring) / 9, corner)
  },
  "flying-geese"(x, y, i, j) {
    const turned = mod(i + j, 2) === 1
    const [p, q] = turned ? [y, x] : [x, y]
    const row = Math.floor(q * 2)
    const fy = q * 2 - row
    const goose = fy > Math.abs(p - 0.5) * 2
    return patch(goose ? 1 + mod(i + row + j, 3) : 0, Math.abs(fy - Math.abs(p - 0.5) * 2) / 2.8, p, 1 - p, fy / 2, (1 - fy) / 2)
  },
  "ohio-star"(x, y, i, j) {
    const [a, b] = [Math.floor(x * 3), Math.floor(y * 3)]
    const [fx, fy] = [x * 3 - a, y * 3 - b]
    const edges = [fx / 3, fy / 3, (1 - fx) / 3, (1 - fy) / 3]
    if (a === 1 && b === 1)
      return patch(1 + mod(i + j, 2), ...edges)
    if (a !== 1 && b !== 1)
      return patch(0, ...edges)
    const [d, e] = [fx - fy, fx + fy - 1]
    const sideways = (d > 0) === (e > 0)
    const star = a === 1 ? sideways : !sideways
    return patch(star ? 1 + mod(i + j, 2) : 3, Math.abs(d) / 4, Math.abs(e) / 4, ...edges)
  },
  "hexagons"(x, y, i, j) {
    const [px, py] = [(x + i) * 2.3, (y + j) * 2.3]
    const h = Math.sqrt(3)
    const nearest = [[0, 0], [0.5, h / 2]].map(([ox, oy]) => {
      const [cx, cy] = [Math.round(px - ox) + ox, Math.round((py - oy) / h) * h + oy]
      return { d: Math.hypot(px - cx, py - cy), cx, cy, dx: Math.abs(px - cx), dy: Math.abs(py - cy) }
    }).sort((p, q) => p.d - q.d)[0]
    const border = 0.5 - Math.max(nearest.dx, nearest.dx * 0.5 + nearest.dy * h / 2)
    return patch(Math.abs(Math.round(nearest.cx * 2 * 3 + nearest.cy * 7)) % 5, border / 2.3)
  },
}
