import { colour, mix } from "../palette.mjs"
import { between } from "../engine/random.mjs"
import { clamp, fbm, noise, smooth } from "../engine/noise.mjs"

/** light and dark wood, rings in ten centimetres, how they stand out, open pores */
const SPECIES = {
  "oak": { light: "#cfa673", dark: "#9c6d3c", rings: 6, contrast: 0.75, pores: 0.8, figure: 0.5 },
  "walnut": { light: "#8a5d3d", dark: "#452a1a", rings: 5, contrast: 0.85, pores: 0.5, figure: 0.8 },
  "cherry": { light: "#bd7a4b", dark: "#8f4e2c", rings: 5, contrast: 0.55, pores: 0.15, figure: 0.6 },
  "maple": { light: "#e2c59a", dark: "#c29c69", rings: 5, contrast: 0.8, pores: 0.08, figure: 0.8 },
  "olive-wood": { light: "#cfa765", dark: "#5c3a1c", rings: 8, contrast: 1, pores: 0.1, figure: 1.9 },
  "ash": { light: "#dcc49c", dark: "#a98557", rings: 5, contrast: 0.8, pores: 0.6, figure: 0.7 },
  "beech": { light: "#d3a57b", dark: "#b17f56", rings: 5, contrast: 0.65, pores: 0.4, figure: 0.4 },
  "birch": { light: "#e3cda6", dark: "#c7a676", rings: 4, contrast: 0.75, pores: 0.1, figure: 0.7 },
  "elm": { light: "#b98a5a", dark: "#6f4727", rings: 6, contrast: 0.95, pores: 0.6, figure: 1.2 },
}

/**
 * Solid wood: the grain runs along x of the thing as it was made.
 * @param {string} species
 * @param {() => number} rng
 * @param {{gloss?: number, scale?: number, along?: "x" | "y" | "z", tone?: number}} options
 */
export function wood(species, rng, { gloss = 0.35, scale = 1, along = "x", tone = 1 } = {}) {
  const kind = SPECIES[species]
  const light = colour(kind.light).map(c => c * tone)
  const dark = colour(kind.dark).map(c => c * tone)
  const oy = between(rng, 0.5, 2.2)
  const oz = between(rng, -1.2, 1.2)
  const shift = between(rng, 0, 90)
  return {
    surface(s) {
      const a = (along === "x" ? s.ox : along === "y" ? s.oy : s.oz) * scale + shift
      const b = (along === "y" ? s.ox : s.oy) * scale
      const c = (along === "z" ? s.ox : s.oz) * scale
      const wavy = kind.figure * 0.28 * fbm(a * 0.5, b * 0.9, c * 0.9, 2)
      const r = Math.hypot(b + oy + wavy, c + oz + wavy * 0.7)
      const ring = r * kind.rings + 0.5 * noise(a * 0.4, b * 2, c * 2)
      const t = ring - Math.floor(ring)
      const late = smooth(0.1, 0.85, t) * smooth(1, 0.9, t)
      const wide = 0.5 + 0.5 * noise(ring * 0.31, a * 0.15, 4)
      // what is finer than a pixel is not looked up
      const near = smooth(0.02, 0.004, s.px * scale)
      const streak = noise(a * 1.6, b * 46, c * 46) * smooth(0.06, 0.015, s.px * scale)
      const fine = near > 0 ? noise(a * 4, b * 130, c * 130) * near : 0
      const k = clamp(kind.contrast * (0.62 * late + 0.3 * (wide - 0.3)) + 0.18 * streak + 0.07 * fine)
      s.paint(mix(light, dark, k))
      const pore = near > 0 ? kind.pores * smooth(0.3, 0.62, noise(a * 3.3, b * 70, c * 70) + late * 0.22) * near : 0
      s.dim(1 - 0.45 * pore)
      s.rough = 0.62 - gloss * 0.4 + 0.12 * pore
      s.spec = 0.04
    },
  }
}

export const TIMBERS = Object.keys(SPECIES)
