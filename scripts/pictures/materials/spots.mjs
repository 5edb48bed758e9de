import { cell, smooth } from "../engine/noise.mjs"

/**
 * Cover (0..1) of round spots strewn through space: one at most in each cell of
 * a lattice, so that a single look-up does.
 * @param {number} density share of the cells with a spot
 */
export function spots(x, y, z, frequency, density, softness = 0.25) {
  x *= frequency
  y *= frequency
  z *= frequency
  const i = Math.floor(x)
  const j = Math.floor(y)
  const k = Math.floor(z)
  const chance = cell(i, j, k)
  if (chance >= density)
    return 0
  const size = 0.08 + 0.3 * cell(j, k, i) ** 2
  const dx = x - i - 0.4 - 0.2 * cell(k, i, j)
  const dy = y - j - 0.4 - 0.2 * cell(i + 5, k, j)
  const dz = z - k - 0.4 - 0.2 * cell(j + 9, i, k)
  return smooth(size, size * (1 - softness), Math.sqrt(dx * dx + dy * dy + dz * dz))
}
