import { fbm, gradient, noise, slope } from "../engine/noise.mjs"

/**
 * A simple surface: one colour with a little life in it.
 * @param {number[]} c linear RGB
 * @param {{rough?: number, wrap?: number, sheen?: number, vary?: number, grain?: number, bump?: number, spec?: number, frequency?: number}} options
 */
export function plain(c, { rough = 0.6, wrap = 0, sheen = 0, vary = 0.12, grain = 0.04, bump = 0, spec = 0.04, frequency = 4 } = {}) {
  return {
    surface(s) {
      s.paint(c)
      s.dim(1 + vary * fbm(s.ox * frequency, s.oy * frequency, s.oz * frequency, 3) + grain * noise(s.ox * 60, s.oy * 60, s.oz * 60))
      if (bump) {
        gradient(s.ox * frequency * 5, s.oy * frequency * 5, s.oz * frequency * 5)
        s.bump(slope[1] * bump, slope[2] * bump, slope[3] * bump)
      }
      s.rough = rough
      s.wrap = wrap
      s.sheen = sheen
      s.spec = spec
    },
  }
}
