import { colour } from "../palette.mjs"
import { fbm, noise, smooth } from "../engine/noise.mjs"
import { spots } from "./spots.mjs"

/** How much of a colour a wall of clear glass keeps. */
const dyed = c => c.map(x => 0.3 + 0.69 * Math.min(1, x * 1.25 + 0.05) ** 0.5)

const PATTERNS = {
  plain() {},
  speckled(s, inks, { shift }) {
    const a = spots(s.ox + shift, s.oy, s.oz, 7, 0.5)
    const b = spots(s.ox, s.oy + shift, s.oz, 14, 0.45)
    s.blend(inks[a > b ? 0 : 1 % inks.length], Math.max(a, b))
    s.shade = 0.75 * Math.max(a, b)
  },
  swirl(s, inks, { shift }) {
    const a = Math.atan2(s.oz, s.ox)
    const t = Math.sin(a * 3 + s.oy * 3.4 + shift + 1.4 * fbm(s.ox * 1.3, s.oy * 1.3, s.oz * 1.3, 3))
    const k = smooth(0.35, 0.95, t)
    s.blend(inks[0], k * 0.9)
    s.shade = 0.4 * k
  },
  rim(s, inks, { height }) {
    const k = smooth(height - 0.1, height - 0.07, s.oy)
    s.blend(inks[0], k)
    s.shade = 0.8 * k
  },
}

/**
 * Blown glass: the first colour is the glass, the others are laid on it.
 * @param {{colours: string[], pattern: string}} look
 * @param {{height: number, thick?: number, bend?: number}} options
 */
export function blown(look, { height, thick = 0.5, bend = 0.035 }, rng) {
  const clear = look.colours[0] === "white"
  const tint = clear ? [0.94, 0.955, 0.95] : dyed(colour(look.colours[0]))
  const inks = (look.colours.length > 1 ? look.colours.slice(1) : [look.colours[0]]).map(colour)
  const own = { shift: rng() * 9, height }
  const pattern = PATTERNS[look.pattern]
  return {
    glass: { tint, thick, bend },
    surface(s) {
      const seeds = smooth(0.5, 0.75, noise(s.ox * 18 + own.shift, s.oy * 18, s.oz * 18))
      s.dim(1 - 0.06 * seeds)
      pattern(s, inks, own)
    },
  }
}

/** Stained glass with the day behind it. */
export function lit(name, shift) {
  const c = colour(name)
  return {
    surface(s) {
      const ripple = fbm(s.ox * 2.2 + shift, s.oy * 2.2, s.oz * 5, 3)
      const streak = noise(s.ox * 1.2 + shift, s.oy * 7 + ripple * 2, s.oz * 7)
      const k = 0.75 + 0.5 * ripple + 0.18 * streak
      s.paint([c[0] * 0.1, c[1] * 0.1, c[2] * 0.1])
      s.er = (c[0] * 1.05 + 0.02) * k
      s.eg = (c[1] * 1.05 + 0.02) * k
      s.eb = (c[2] * 1.05 + 0.02) * k
      s.bump(ripple * 0.3, streak * 0.2, 0)
      s.rough = 0.06
      s.spec = 0.05
    },
  }
}
