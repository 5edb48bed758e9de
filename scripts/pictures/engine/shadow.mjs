import { scan } from "./raster.mjs"

/**
 * How much light reaches a point: many small parallel lights, each with a map of
 * what lies nearest to it. Averaged they make soft shadows and the darkness
 * of corners.
 */
export class Shadows {
  #low
  #high

  /**
   * @param {object} world compiled scene of what throws shadows
   * @param {number[][]} key directions towards parts of the main light
   * @param {number[][]} sky directions towards parts of the sky
   * @param {number} size pixels of a key map's side
   */
  constructor(world, key, sky, bounds, size) {
    this.#low = bounds[0]
    this.#high = bounds[1]
    this.key = key.map(d => this.#map(world, d, size))
    this.sky = sky.map(d => this.#map(world, d, Math.round(size * 0.6)))
  }

  #map(world, d, size) {
    const t = Math.abs(d[1]) < 0.95 ? [d[2], 0, -d[0]] : [1, 0, 0]
    const l = Math.hypot(...t)
    const a = t.map(x => x / l)
    const b = [d[1] * a[2] - d[2] * a[1], d[2] * a[0] - d[0] * a[2], d[0] * a[1] - d[1] * a[0]]
    const mid = this.#low.map((x, i) => (x + this.#high[i]) / 2)
    const half = this.#low.map((x, i) => (this.#high[i] - x) / 2 + 0.02)
    // the box around, seen from the light
    const ra = half.reduce((s, h, i) => s + h * Math.abs(a[i]), 0)
    const rb = half.reduce((s, h, i) => s + h * Math.abs(b[i]), 0)
    const ka = size / 2 / ra
    const kb = size / 2 / rb
    const map = { d, a, b, ka, kb, size, oa: size / 2 - dot(a, mid) * ka, ob: size / 2 - dot(b, mid) * kb, bias: 1.3 * Math.max(1 / ka, 1 / kb), ax: a[0], ay: a[1], az: a[2], bx: b[0], by: b[1], bz: b[2], dx: d[0], dy: d[1], dz: d[2], depth: new Float32Array(size * size).fill(-1e9) }
    drawMap(world, map)
    return map
  }

  /** Shares (0..1) of the key light and of the sky that reach a point, into out. */
  at(x, y, z, nx, ny, nz, out) {
    let lit = 0
    for (let i = 0; i < this.key.length; i++)
      lit += reaches(this.key[i], x, y, z, nx, ny, nz)
    let sum = 0
    let all = 0
    for (let i = 0; i < this.sky.length; i++) {
      const map = this.sky[i]
      const c = nx * map.dx + ny * map.dy + nz * map.dz
      if (c <= 0)
        continue
      all += c
      sum += c * reaches(map, x, y, z, nx, ny, nz)
    }
    out[0] = lit / this.key.length
    out[1] = all > 0 ? sum / all : 0.5
  }
}

const dot = (a, b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

function drawMap(world, map) {
  const { p, index } = world
  const { a, b, d, size, depth } = map
  const seen = new Float32Array(p.length)
  for (let i = 0; i < p.length; i += 3) {
    const x = p[i]
    const y = p[i + 1]
    const z = p[i + 2]
    seen[i] = map.oa + (a[0] * x + a[1] * y + a[2] * z) * map.ka
    seen[i + 1] = map.ob + (b[0] * x + b[1] * y + b[2] * z) * map.kb
    // scan leaves out depth 0, which is behind a camera: lights have no behind
    seen[i + 2] = d[0] * x + d[1] * y + d[2] * z + 1000
  }
  const row = (y, x0, x1, zi, dzi) => {
    let k = y * size + x0
    for (let x = x0; x <= x1; x++, k++, zi += dzi) {
      if (zi > depth[k])
        depth[k] = zi
    }
  }
  for (let i = 0; i < index.length; i += 3)
    scan(seen, index[i] * 3, index[i + 1] * 3, index[i + 2] * 3, size, size, row)
}

function reaches(map, x, y, z, nx, ny, nz) {
  const { ax, ay, az, bx, by, bz, dx, dy, dz, size, bias } = map
  x += (nx + dx) * bias
  y += (ny + dy) * bias
  z += (nz + dz) * bias
  const u = map.oa + (ax * x + ay * y + az * z) * map.ka
  const v = map.ob + (bx * x + by * y + bz * z) * map.kb
  if (u < 0 || v < 0 || u >= size || v >= size)
    return 1
  return map.depth[(v | 0) * size + (u | 0)] > dx * x + dy * y + dz * z + 1000 ? 0 : 1
}
