import { colour, mix, scale } from "../palette.mjs"
import { between } from "../engine/random.mjs"
import { cells, clamp, fbm, gradient, noise, slope, smooth, worley } from "../engine/noise.mjs"
import { spots } from "./spots.mjs"

const CLAYS = {
  "stoneware": { body: "#b29a7c", speckle: 0.5 },
  "porcelain": { body: "#ece7de", speckle: 0 },
  "terracotta": { body: "#b4623f", speckle: 0.1 },
  "black-clay": { body: "#39332f", speckle: 0.15 },
  "buff": { body: "#cdb590", speckle: 0.35 },
}
export const CLAY_NAMES = Object.keys(CLAYS)
const ROUGH = { gloss: 0.06, satin: 0.26, matt: 0.62, raw: 0.8 }

/**
 * Glazed clay for a thrown pot of a height: bare at the foot, thin at the rim,
 * thick where it pools; ridges left by the fingers.
 * @param {{clay: string, glaze: string, second: string, finish: string, decoration: string}} look
 * @param {{height: number, radius: number, flat?: boolean}} size flat: a plate, seen from above
 * @param {() => number} rng
 */
export function ceramic(look, { height, radius, flat = false }, rng) {
  const clay = CLAYS[look.clay]
  const body = colour(clay.body)
  const pot = {
    body,
    glaze: colour(look.glaze),
    second: colour(look.second),
    height,
    radius,
    flat,
    shift: between(rng, 0, 50),
    line: between(rng, 0.42, 0.62),
    tilt: between(rng, -0.1, 0.1),
    speckle: look.decoration === "speckled" ? 1 : clay.speckle * 0.5,
    rough: ROUGH[look.finish],
  }
  const decorate = DECORATIONS[look.decoration]
  const raw = look.finish === "raw"
  return { surface: s => glazed(s, pot, decorate, raw) }
}

function glazed(s, pot, decorate, raw) {
  const { shift } = pot
  const wobble = noise(s.ox * 2.1 + shift, s.oy * 1.3, s.oz * 2.1)
  // 0 at the foot, 1 at the rim; for a plate from the middle out
  const t = pot.flat ? Math.hypot(s.ox, s.oz) / pot.radius : s.oy / pot.height
  const bare = raw || (!pot.flat && s.oy < 0.09 + 0.025 * wobble && s.ny < 0.5)
  const grit = noise(s.ox * 70 + shift, s.oy * 70, s.oz * 70)
  gradient(s.ox * 3, s.oy * 11 + shift, s.oz * 3)
  s.bump(slope[1] * 0.012, slope[2] * 0.05, slope[3] * 0.012)
  s.paint(pot.body)
  s.dim(1 + 0.07 * grit + 0.08 * wobble)
  s.rough = 0.78
  if (!raw)
    decorate(s, pot, t, wobble, bare)
  if (bare) {
    if (!raw)
      s.paint(scale(pot.body, 0.92 + 0.07 * grit))
    s.rough = 0.8
    s.spec = 0.03
    s.bump(grit * 0.05, 0, -grit * 0.05)
  }
  const iron = pot.speckle * (0.55 * spots(s.ox + shift, s.oy, s.oz, 15, 0.34) + 0.5 * spots(s.ox, s.oy + shift, s.oz, 34, 0.16))
  s.blend([0.035, 0.022, 0.014], Math.min(0.85, iron))
}

/** A glaze laid on: mottled, breaking over the rim, darker where it runs thick. */
function coat(s, pot, glaze, t, wobble) {
  const { shift } = pot
  const mottle = fbm(s.ox * 3.2 + shift, s.oy * 2.2, s.oz * 3.2, 4)
  const rim = pot.flat ? smooth(0.965, 1, t) : smooth(0.035, 0, Math.abs(s.oy - pot.height)) * 0.9
  const pool = pot.flat ? smooth(0.7, 0.1, t) * 0.25 : smooth(0.3, 0.04, t) * 0.3
  const thick = 1 + 0.2 * mottle - pool * 0.6 + 0.05 * wobble
  const tone = mix(scale(glaze, 0.72), mix(glaze, [0.9, 0.88, 0.82], 0.1), clamp(0.45 + 0.6 * (thick - 0.8)))
  s.paint(mix(tone, mix(pot.body, glaze, 0.35), rim * 0.75))
  s.rough = pot.rough * (1 + 0.5 * clamp(mottle))
  s.spec = 0.05
  gradient(s.ox * 9 + shift, s.oy * 9, s.oz * 9)
  const orange = 0.008
  s.bump(slope[1] * orange, slope[2] * orange, slope[3] * orange)
}

/** 1 on one side of a wavy line around the pot, 0 on the other. */
function side(s, pot, t, line, soft) {
  const wave = 0.05 * noise(Math.atan2(s.oz, s.ox) * 1.2 + pot.shift, pot.shift, 1) + pot.tilt * s.ox / pot.radius
  return smooth(line - soft, line + soft, t + wave)
}

const DECORATIONS = {
  plain: (s, pot, t, wobble) => coat(s, pot, pot.glaze, t, wobble),
  speckled: (s, pot, t, wobble) => coat(s, pot, pot.glaze, t, wobble),
  dipped(s, pot, t, wobble, bare) {
    coat(s, pot, pot.glaze, t, wobble)
    const over = side(s, pot, t, pot.line, 0.006)
    if (over <= 0 || bare)
      return
    const [r, g, b] = [s.r, s.g, s.b]
    const { gx, gy, gz } = s
    coat(s, pot, pot.second, t, wobble)
    s.gx = gx
    s.gy = gy
    s.gz = gz
    const top = [s.r, s.g, s.b]
    s.paint(mix([r, g, b], top, over))
    // a thin line where two glazes meet
    const seam = smooth(0.03, 0, Math.abs(over - 0.5) * 0.06)
    s.blend(mix(pot.body, top, 0.35), seam * 0.5)
  },
  banded(s, pot, t, wobble) {
    coat(s, pot, pot.glaze, t, wobble)
    const place = t * (pot.flat ? 4 : 5) + pot.shift
    const n = Math.floor(place)
    const wide = 0.12 + 0.24 * ((n * 7) % 5) / 5
    const f = Math.abs(place - n - 0.5) + 0.03 * noise(Math.atan2(s.oz, s.ox) * 3, n, pot.shift)
    const dry = 0.65 + 0.35 * noise(Math.atan2(s.oz, s.ox) * 3, s.oy * 60, s.ox * 8)
    s.blend(pot.second, clamp(smooth(wide, wide - 0.05, f) * dry) * (t < 0.93 || pot.flat ? 0.92 : 0))
  },
  drip(s, pot, t, wobble) {
    coat(s, pot, pot.glaze, t, wobble)
    const a = Math.atan2(s.oz, s.ox)
    const run = 0.5 + 0.5 * noise(Math.cos(a) * 4.2 + pot.shift, Math.sin(a) * 4.2, 2)
    const line = pot.line + 0.22 - 0.55 * run * run
    const over = pot.flat ? smooth(0.78 - 0.2 * run, 0.82 - 0.2 * run, t) : smooth(line, line + 0.03, t)
    const lip = smooth(0.06, 0, Math.abs(t - line - 0.02))
    s.blend(scale(pot.second, 1 - 0.25 * lip), over)
    s.bump(0, pot.flat ? 0 : lip * 0.25, 0)
  },
  reactive(s, pot, t, wobble) {
    coat(s, pot, pot.glaze, t, wobble)
    const { shift } = pot
    const flow = fbm(s.ox * 2.6 + shift, s.oy * 1.1, s.oz * 2.6, 4)
    const stream = noise(s.ox * 9, s.oy * 1.6 + flow, s.oz * 9 + shift)
    const k = clamp(0.5 + 1.1 * flow + 0.35 * stream + (t - pot.line) * 1.1)
    s.blend(pot.second, smooth(0.25, 0.85, k))
    const bright = smooth(0.4, 0.9, noise(s.ox * 14 + shift, s.oy * 7, s.oz * 14)) * smooth(0.2, 0.5, k) * smooth(0.95, 0.6, k)
    s.blend(mix(pot.second, [0.85, 0.8, 0.7], 0.6), bright * 0.5)
  },
  crackle(s, pot, t, wobble) {
    coat(s, pot, pot.glaze, t, wobble)
    const a = Math.atan2(s.oz, s.ox) * pot.radius
    const warp = 0.25 * noise(s.ox * 4, s.oy * 4, s.oz * 4)
    const [x, y] = pot.flat ? [s.ox, s.oz] : [a, s.oy]
    worley(x * 5.5 + warp + pot.shift, y * 5.5 + warp)
    const crack = smooth(0.045, 0.008, cells[1] - cells[0])
    s.blend(mix(pot.body, [0.05, 0.04, 0.03], 0.6), crack * 0.5)
  },
  brushed(s, pot, t, wobble) {
    coat(s, pot, pot.glaze, t, wobble)
    const a = Math.atan2(s.oz, s.ox)
    const lift = 0.16 * Math.sin(a + pot.shift) + 0.05 * Math.sin(3 * a)
    const d = Math.abs(t - (pot.flat ? 0.62 : pot.line) - lift)
    const bristle = noise(a * 1.5, s.oy * 55 + pot.shift, Math.hypot(s.ox, s.oz) * 40)
    const stroke = smooth(0.14, 0.1, d + 0.05 * bristle) * clamp(0.72 + 0.6 * bristle + 0.35 * Math.sin(a * 0.5 + pot.shift))
    s.blend(pot.second, stroke * 0.92)
  },
  dots(s, pot, t, wobble) {
    coat(s, pot, pot.glaze, t, wobble)
    const rows = pot.flat ? 3.2 : Math.max(4, pot.height * 4.2)
    const y = t * rows
    const j = Math.floor(y)
    const turns = pot.flat ? 6 + j * 7 : Math.round(pot.radius * 17)
    const x = (Math.atan2(s.oz, s.ox) / Math.PI / 2 + 0.5) * turns + (j & 1) * 0.5
    const i = Math.floor(x)
    const around = Math.PI * 2 * Math.hypot(s.ox, s.oz) / turns
    const up = (pot.flat ? pot.radius : pot.height) / rows
    const d = Math.hypot((x - i - 0.5) * around, (y - j - 0.5) * up)
    const size = 0.055 + 0.012 * noise(i * 3.1, j * 2.7, pot.shift)
    const inside = s.nx * s.ox + s.nz * s.oz < 0 && !pot.flat
    s.blend(pot.second, inside ? 0 : smooth(size, size - 0.018, d) * 0.93)
  },
  sgraffito(s, pot, t, wobble) {
    coat(s, pot, pot.second, t, wobble)
    const turns = Math.round(pot.radius * 9) + 3
    const x = (Math.atan2(s.oz, s.ox) / Math.PI / 2 + 0.5) * turns
    const f = Math.abs(x - Math.floor(x) - 0.5)
    const y = pot.flat ? (t - 0.45) / 0.45 : (t - 0.24) / 0.56
    const inside = s.nx * s.ox + s.nz * s.oz < 0 && !pot.flat
    if (y < 0 || y > 1 || inside)
      return
    // leaves: an outline, a stem and veins
    const width = 0.4 * Math.sin(Math.PI * y ** 0.8)
    const outline = Math.abs(f - width)
    const vein = f < width ? Math.abs(((y * 9 - f * 5) % 1 + 1) % 1 - 0.5) / 9 * 2.2 : 1
    const cut = Math.min(outline, f * 0.9, vein) + 0.012 * noise(s.ox * 20, s.oy * 20, s.oz * 20)
    const mark = smooth(0.034, 0.016, cut)
    s.blend(mix(pot.body, [0.85, 0.8, 0.72], 0.45), mark * 0.95)
    s.rough += (0.75 - s.rough) * mark
  },
}
