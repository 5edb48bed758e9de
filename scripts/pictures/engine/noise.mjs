import { random } from "./random.mjs"

const PERM = new Uint8Array(512)
const VALUE = new Float64Array(256)
const rng = random("noise")
for (let i = 0; i < 256; i++) {
  PERM[i] = i
  VALUE[i] = rng() * 2 - 1
}
for (let i = 255; i > 0; i--) {
  const j = Math.floor(rng() * (i + 1))
  const t = PERM[i]
  PERM[i] = PERM[j]
  PERM[j] = t
}
PERM.copyWithin(256, 0, 256)

export const clamp = (x, low = 0, high = 1) => x < low ? low : x > high ? high : x

/** 0 below a, 1 above b, smooth between. */
export function smooth(a, b, x) {
  const t = clamp((x - a) / (b - a))
  return t * t * (3 - 2 * t)
}

/** A number in [0, 1) for a lattice point. */
export function cell(x, y, z = 0) {
  return PERM[(PERM[(PERM[x & 255] + y) & 255] + z) & 255] / 256
}

/** Value noise in about [-1, 1] of a point of space. */
export function noise(x, y, z) {
  const xi = Math.floor(x)
  const yi = Math.floor(y)
  const zi = Math.floor(z)
  let u = x - xi
  let v = y - yi
  let w = z - zi
  u = u * u * u * (u * (u * 6 - 15) + 10)
  v = v * v * v * (v * (v * 6 - 15) + 10)
  w = w * w * w * (w * (w * 6 - 15) + 10)
  const a = PERM[xi & 255]
  const b = PERM[(xi + 1) & 255]
  const aa = PERM[(a + yi) & 255] + zi
  const ab = PERM[(a + yi + 1) & 255] + zi
  const ba = PERM[(b + yi) & 255] + zi
  const bb = PERM[(b + yi + 1) & 255] + zi
  const l0 = VALUE[PERM[aa & 255]]
  const l1 = VALUE[PERM[ba & 255]]
  const l2 = VALUE[PERM[ab & 255]]
  const l3 = VALUE[PERM[bb & 255]]
  const h0 = VALUE[PERM[(aa + 1) & 255]]
  const h1 = VALUE[PERM[(ba + 1) & 255]]
  const h2 = VALUE[PERM[(ab + 1) & 255]]
  const h3 = VALUE[PERM[(bb + 1) & 255]]
  const low = l0 + (l1 - l0) * u + (l2 - l0) * v + (l0 - l1 - l2 + l3) * u * v
  const high = h0 + (h1 - h0) * u + (h2 - h0) * v + (h0 - h1 - h2 + h3) * u * v
  return low + (high - low) * w
}

/** Sum of octaves of noise, in about [-1, 1]. */
export function fbm(x, y, z, octaves) {
  let sum = 0
  let amplitude = 0.5
  for (let i = 0; i < octaves; i++) {
    sum += amplitude * noise(x, y, z)
    x = x * 2.03 + 17.1
    y = y * 2.03 + 3.7
    z = z * 2.03 + 9.2
    amplitude *= 0.5
  }
  return sum
}

/** What `gradient` wrote last: the value, then its three derivatives. */
export const slope = new Float64Array(4)

/** Noise by forward differences into `slope`: the bump of a surface. */
export function gradient(x, y, z) {
  const e = 0.04
  const n = noise(x, y, z)
  slope[0] = n
  slope[1] = (noise(x + e, y, z) - n) / e
  slope[2] = (noise(x, y + e, z) - n) / e
  slope[3] = (noise(x, y, z + e) - n) / e
  return n
}

/** What `worley` wrote last: nearest and second distance, id of the cell. */
export const cells = new Float64Array(3)

/** Cellular noise of the plane: distances to the two nearest feature points. */
export function worley(x, y, layer = 0) {
  const xi = Math.floor(x)
  const yi = Math.floor(y)
  let f1 = 9
  let f2 = 9
  let id = 0
  for (let j = -1; j <= 1; j++) {
    for (let i = -1; i <= 1; i++) {
      const a = cell(xi + i, yi + j, layer)
      const b = cell(xi + i + 71, yi + j + 13, layer)
      const dx = xi + i + 0.1 + 0.8 * a - x
      const dy = yi + j + 0.1 + 0.8 * b - y
      const d = dx * dx + dy * dy
      if (d < f1) {
        f2 = f1
        f1 = d
        id = a + b
      } else if (d < f2) {
        f2 = d
      }
    }
  }
  cells[0] = Math.sqrt(f1)
  cells[1] = Math.sqrt(f2)
  cells[2] = id * 0.5
}
