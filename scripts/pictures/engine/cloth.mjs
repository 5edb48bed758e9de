import { grid } from "./mesh.mjs"
import { fbm, noise } from "./noise.mjs"
import { tube } from "./shapes.mjs"
import { between } from "./random.mjs"

/**
 * A cloth folded to and fro into a stack: width along x, depth along z. Texture
 * coordinates are lengths of cloth (tens of centimetres).
 */
export function folded({ width, depth, layers, thick, shift = 0, wobble = 0.03 }) {
  const centre = []
  for (let i = 0; i < layers; i++) {
    const y = (i + 0.5) * thick * 1.06
    const forward = i % 2 === 0
    const reach = depth / 2 - thick / 2 + wobble * 1.5 * noise(i * 3.3, shift, 1)
    const n = 16
    for (let k = 0; k <= n; k++)
      centre.push([y, (forward ? -1 : 1) * reach * (1 - 2 * k / n)])
    if (i < layers - 1) {
      for (let k = 1; k < 6; k++) {
        const a = k / 6 * Math.PI
        centre.push([y + thick * 0.53 * (1 - Math.cos(a)), (forward ? 1 : -1) * (reach + Math.sin(a) * thick * 0.53)])
      }
    }
  }
  const ring = outlineOf(centre, thick * 0.5)
  const around = ring.length
  return grid(44, around, (u, v, out) => {
    const i = Math.round(v * around) % around
    const [y, z, cy, cz, length] = ring[i]
    const e = Math.min(u, 1 - u) * 44
    const full = e >= 3 ? 1 : Math.sqrt(1 - (1 - e / 3) ** 2)
    const x = (u - 0.5) * width
    const sway = wobble * noise(x * 1.1 + shift, cy * 2.5, cz * 0.6)
    out[0] = x + wobble * 1.2 * noise(shift, cy * 4.5, cz * 0.5)
    out[1] = Math.max(0, cy + (y - cy) * full + sway * 0.5 * Math.min(1, cy / thick))
    out[2] = cz + (z - cz) * full + sway * 1.4
    out[3] = x
    out[4] = length
  }, { closeV: true })
}

/** Both sides of a thick line, as one closed ring: [y, z, centre y, centre z, length]. */
function outlineOf(centre, half) {
  const sides = [[], []]
  let length = 0
  for (const [i, [y, z]] of centre.entries()) {
    const a = centre[Math.max(0, i - 1)]
    const b = centre[Math.min(centre.length - 1, i + 1)]
    const [ty, tz] = [b[0] - a[0], b[1] - a[1]]
    const l = Math.hypot(ty, tz) || 1
    if (i > 0)
      length += Math.hypot(y - centre[i - 1][0], z - centre[i - 1][1])
    sides[0].push([y + tz / l * half, z - ty / l * half, y, z, length])
    sides[1].push([y - tz / l * half, z + ty / l * half, y, z, length])
  }
  return [...sides[0], ...sides[1].reverse()]
}

/** A cloth spread out flat with soft waves, its middle at the origin. */
export function spread({ width, depth, rng, waves = 0.06, lift = 0.02, cells = 90 }) {
  const shift = between(rng, 0, 50)
  return grid(cells, Math.round(cells * depth / width), (u, v, out) => {
    const x = (u - 0.5) * width
    const z = (v - 0.5) * depth
    const curl = 0.06 * Math.max(0, Math.abs(u - 0.5) * 2 + Math.abs(v - 0.5) * 2 - 1.7)
    out[0] = x + 0.05 * noise(shift, v * 3, 1)
    out[1] = lift + waves * (0.6 + fbm(x * 0.7 + shift, 1, z * 0.7, 2) + 0.35 * noise(x * 1.6 + z * 0.8 + shift, 3, z * 0.5)) + curl
    out[2] = z + 0.05 * noise(u * 3, shift, 2)
    out[3] = x
    out[4] = z
  })
}

/** A cloth hanging in the xy plane from y = 0 down, in soft folds. */
export function hung({ width, height, rng, waves = 0.09, bottom = () => 0 }) {
  const shift = between(rng, 0, 50)
  return grid(70, Math.max(20, Math.round(70 * height / width)), (u, v, out) => {
    const x = (u - 0.5) * width
    const y = -v * (height + bottom(u))
    out[0] = x * (1 - 0.015 * v)
    out[1] = y
    out[2] = 0.05 + waves * (0.25 + 0.75 * v) * (0.5 + 0.5 * Math.sin(x * 3.1 + shift + 0.5 * noise(x, y, shift)) + 0.3 * noise(x * 1.4, y * 0.5, shift))
    out[3] = x
    out[4] = y
  })
}

/** Threads hanging or lying in a row, from `from(t)` in a direction. */
export function fringe(scene, material, { from, count, length, rng, towards, radius = 0.014, spreadOut = 0.05 }) {
  for (let i = 0; i < count; i++) {
    const [x, y, z] = from((i + 0.5) / count)
    const l = length * between(rng, 0.85, 1.1)
    const a = between(rng, -spreadOut, spreadOut)
    const b = between(rng, -spreadOut, spreadOut)
    const path = Array.from({ length: 7 }, (_, k) => {
      const t = k / 6
      return [x + towards[0] * l * t + a * t * t + b * Math.sin(t * 5) * 0.3, Math.max(radius, y + towards[1] * l * t - (towards[1] ? 0 : 0.5 * y * t)), z + towards[2] * l * t + b * t * t * 0.6]
    })
    scene.add(tube(path, radius, 5), material)
  }
}
