import { colour, mix, scale } from "../palette.mjs"
import { clamp, fbm, noise, smooth } from "../engine/noise.mjs"

/** A polished stone, cloudy inside. */
export function gem(name, shift = 0) {
  const c = colour(name)
  return {
    surface(s) {
      const cloud = fbm(s.ox * 4 + shift, s.oy * 4, s.oz * 4, 4)
      const vein = smooth(0.05, 0, Math.abs(noise(s.ox * 5 + shift, s.oy * 5 + cloud, s.oz * 5)))
      const deep = clamp(s.nx * s.vx + s.ny * s.vy + s.nz * s.vz)
      s.paint(mix(scale(c, 0.5), mix(c, [0.9, 0.9, 0.88], 0.2), clamp(0.4 + 0.7 * cloud + 0.3 * deep)))
      s.blend([0.8, 0.76, 0.68], vein * 0.22)
      s.rough = 0.04
      s.spec = 0.06
      s.wrap = 0.5
    },
  }
}

/** A pearl: white, with a breath of colour towards its edge. */
export function pearl(tint) {
  const c = mix(colour(tint), [0.86, 0.82, 0.76], 0.8)
  return {
    surface(s) {
      const facing = clamp(s.nx * s.vx + s.ny * s.vy + s.nz * s.vz)
      s.paint(mix(mix(c, [0.75, 0.6, 0.66], 0.35), c, facing))
      s.rough = 0.18
      s.spec = 0.07
      s.wrap = 0.5
    },
  }
}
