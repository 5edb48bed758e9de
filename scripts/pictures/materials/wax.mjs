import { colour, mix, scale } from "../palette.mjs"
import { clamp, fbm, gradient, noise, slope, smooth } from "../engine/noise.mjs"
import { spots } from "./spots.mjs"

/**
 * Wax: light goes some way into it. A lit candle glows below its flame.
 * @param {string} name
 * @param {{height: number, lit?: boolean, radius?: number}} options
 */
export function wax(name, { height, lit = false, radius = 0.4 }) {
  const c = mix(colour(name), [0.85, 0.78, 0.66], 0.12)
  return {
    surface(s) {
      const cloud = fbm(s.ox * 2, s.oy * 1.5, s.oz * 2, 3)
      s.paint(c)
      s.dim(1 + 0.1 * cloud)
      gradient(s.ox * 5, s.oy * 3, s.oz * 5)
      s.bump(slope[1] * 0.02, slope[2] * 0.03, slope[3] * 0.02)
      s.rough = 0.34
      s.wrap = 0.85
      if (!lit)
        return
      const glow = Math.exp(-Math.max(0, height - s.oy) / radius * 0.9) * (s.ny > 0.7 ? 1.2 * smooth(radius, 0, Math.hypot(s.ox, s.oz)) + 0.5 : 1)
      s.er = glow * (0.3 + c[0]) * 0.62
      s.eg = glow * (0.12 + c[1]) * 0.4
      s.eb = glow * (0.02 + c[2]) * 0.18
    },
  }
}

const PATTERNS = {
  plain: () => 0,
  swirl: s => smooth(-0.1, 0.25, Math.sin(s.oy * 9 + s.ox * 3 + 4 * fbm(s.ox * 1.5, s.oy * 1.5, s.oz * 1.5, 3))),
  layers: s => clamp(Math.floor((s.oy + 0.04 * noise(s.ox * 3, 1, s.oz * 3)) * 5.5 + 10) % 3 / 2),
  speckled: s => clamp(spots(s.ox, s.oy, s.oz, 12, 0.6) + spots(s.ox + 5, s.oy, s.oz, 22, 0.4)),
  marble: s => smooth(0.2, -0.05, Math.abs(fbm(s.ox * 2.2, s.oy * 2.2, s.oz * 2.2, 4) * 2)),
}

/**
 * Soap, poured of two or three colours, with a mark pressed into its top.
 * @param {object} look
 * @param {number} shift moves the pattern
 * @param {import("../engine/mask.mjs").Mask | null} mark
 * @param {number} top height of the upper face
 */
export function soapy(look, shift, mark, top) {
  const dyes = look.colours.map(name => mix(colour(name), [0.85, 0.8, 0.7], 0.18))
  const second = dyes[1] ?? scale(dyes[0], 0.65)
  const third = dyes[2] ?? second
  return {
    surface(s) {
      if (mark && s.oy > top - 0.02)
        pressed(s, mark)
      s.ox += shift
      const t = PATTERNS[look.pattern](s)
      s.paint(dyes[0])
      s.blend(t > 0.75 ? third : second, look.pattern === "layers" ? (t > 0 ? 1 : 0) : t * 0.85)
      s.dim((1 + 0.07 * fbm(s.ox * 3, s.oy * 3, s.oz * 3, 3)) * (0.55 + 0.45 * s.shade))
      gradient(s.ox * 2.5, s.oy * 14, s.oz * 2.5)
      s.bump(slope[1] * 0.03, slope[2] * 0.02, slope[3] * 0.03)
      s.rough = 0.5
      s.wrap = 0.6
    },
  }
}

/** A stamp: its edges catch the light, its ground is darker. */
function pressed(s, mark) {
  const size = 0.74
  const at = (x, z) => mark.at(x / size + 0.5, z / size + 0.5)
  const m = at(s.ox, s.oz)
  const e = 0.012
  s.bump((m - at(s.ox + e, s.oz)) * 0.7, 0, (m - at(s.ox, s.oz + e)) * 0.7)
  s.shade = 1 - 0.4 * m
}
