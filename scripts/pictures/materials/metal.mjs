import { gradient, noise, slope } from "../engine/noise.mjs"

const METALS = {
  "silver": [0.82, 0.81, 0.79],
  "gold": [0.86, 0.62, 0.26],
  "rose-gold": [0.83, 0.55, 0.42],
  "brass": [0.72, 0.52, 0.22],
  "copper": [0.75, 0.4, 0.25],
  "oxidised": [0.2, 0.2, 0.21],
  "iron": [0.1, 0.098, 0.096],
  "steel": [0.5, 0.5, 0.51],
}

/**
 * Metal, more or less polished, with the marks of the hammer where it is asked.
 * @param {string} name
 * @param {{rough?: number, hammered?: number, facets?: number}} options hammered: depth of the marks; facets: marks in ten centimetres
 */
export function metal(name, { rough = 0.16, hammered = 0, facets = 6 } = {}) {
  const tone = METALS[name]
  return {
    surface(s) {
      const worn = noise(s.ox * 7, s.oy * 7, s.oz * 7)
      s.paint(tone)
      s.dim(1 + 0.08 * worn)
      if (hammered) {
        gradient(s.ox * facets, s.oy * facets, s.oz * facets)
        s.bump(slope[1] * hammered, slope[2] * hammered, slope[3] * hammered)
      }
      gradient(s.ox * 40, s.oy * 40, s.oz * 40)
      s.bump(slope[1] * 0.01, slope[2] * 0.01, slope[3] * 0.01)
      s.metal = 1
      s.rough = rough + 0.06 * worn
    },
  }
}
