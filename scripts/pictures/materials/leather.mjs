import { colour } from "../palette.mjs"
import { cells, fbm, gradient, noise, slope, smooth, worley } from "../engine/noise.mjs"

/** Leather tanned with bark: a fine grain, a burnish, clouds of use. */
export function hide(name, { shift = 0, tone = 1 } = {}) {
  const c = colour(name).map(x => x * tone)
  return {
    surface(s) {
      const cloud = fbm(s.ox * 0.9 + shift, s.oy * 0.9, s.oz * 0.9, 4)
      s.paint(c)
      s.dim(1 + 0.3 * cloud)
      const fade = smooth(0.03, 0.008, s.px)
      if (fade > 0) {
        worley(s.ox * 19 + shift, s.oz * 19 + s.oy * 11)
        const pore = smooth(0.16, 0.02, cells[1] - cells[0])
        s.dim(1 - 0.22 * pore * fade)
        gradient(s.ox * 30, s.oy * 30, s.oz * 30)
        s.bump(slope[1] * 0.045 * fade, slope[2] * 0.045 * fade, slope[3] * 0.045 * fade)
      }
      gradient(s.ox * 2.2 + shift, s.oy * 2.2, s.oz * 2.2)
      s.bump(slope[1] * 0.05, 0, slope[3] * 0.05)
      s.rough = 0.42 + 0.12 * noise(s.ox * 6, s.oy * 6, s.oz * 6)
      s.spec = 0.045
    },
  }
}
