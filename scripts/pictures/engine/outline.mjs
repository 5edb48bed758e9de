import { grid, join } from "./mesh.mjs"

/** Area of a polygon in the xz plane, positive one way round. */
function area(points) {
  return points.reduce((sum, [x, y], i) => {
    const [nx, ny] = points[(i + 1) % points.length]
    return sum + x * ny - nx * y
  }, 0) / 2
}

/** The polygon moved inwards by d. */
export function inset(points, d) {
  const sign = Math.sign(area(points))
  return points.map((b, i) => {
    const a = points[(i + points.length - 1) % points.length]
    const c = points[(i + 1) % points.length]
    const [ex, ey] = [c[0] - a[0], c[1] - a[1]]
    const l = Math.hypot(ex, ey) || 1
    return [b[0] - ey / l * d * sign, b[1] + ex / l * d * sign]
  })
}

/** Triangles of a polygon, by cutting off its ears. */
function ears(points) {
  const left = points.map((_, i) => i)
  const sign = Math.sign(area(points))
  const out = []
  const turn = (a, b, c) => ((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])) * sign
  const ear = (i) => {
    const n = left.length
    const [a, b, c] = [points[left[(i + n - 1) % n]], points[left[i]], points[left[(i + 1) % n]]]
    if (turn(a, b, c) <= 0)
      return false
    return left.every((k) => {
      const p = points[k]
      return p === a || p === b || p === c || turn(a, b, p) < 0 || turn(b, c, p) < 0 || turn(c, a, p) < 0
    })
  }
  while (left.length > 3) {
    const found = left.findIndex((_, i) => ear(i))
    const i = found < 0 ? 0 : found
    out.push(left[(i + left.length - 1) % left.length], left[i], left[(i + 1) % left.length])
    left.splice(i, 1)
  }
  return [...out, ...left]
}

/**
 * A flat piece cut along an outline in the xz plane, lying on y = 0, its upper
 * edge rounded. Texture coordinates are x and z.
 * @param {number[][]} outline [x, z]
 */
export function slab(outline, thickness, bevel = 0.02) {
  const b = Math.min(bevel, thickness / 2)
  const rings = [[b * 0.7, 0], [0, b * 0.7], [0, thickness - b], [b * 0.3, thickness - b * 0.3], [b, thickness]]
  const shapes = rings.map(([d]) => inset(outline, d))
  const n = outline.length
  const side = grid(n, rings.length - 1, (u, v, out) => {
    const ring = Math.round(v * (rings.length - 1))
    const [x, z] = shapes[ring][Math.round(u * n) % n]
    out[0] = x
    out[1] = rings[ring][1]
    out[2] = z
    out[3] = x
    out[4] = z
  }, { closeU: true })
  return join([side, cap(shapes.at(-1), thickness)])
}

/** A flat polygon at a height, facing up. */
export function cap(points, y) {
  return {
    p: Float32Array.from(points.flatMap(([x, z]) => [x, y, z])),
    n: Float32Array.from(points.flatMap(() => [0, 1, 0])),
    uv: Float32Array.from(points.flat()),
    index: Uint32Array.from(ears(points)),
  }
}

/** Distance of a point to the polygon's edge, negative outside, and that edge point. */
export function edge(points, x, z) {
  let best = Infinity
  let inside = false
  let at = [0, 0]
  for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
    const [ax, az] = points[j]
    const [bx, bz] = points[i]
    const [ex, ez] = [bx - ax, bz - az]
    const t = Math.max(0, Math.min(1, ((x - ax) * ex + (z - az) * ez) / (ex * ex + ez * ez || 1)))
    const [qx, qz] = [ax + ex * t, az + ez * t]
    const d = (x - qx) ** 2 + (z - qz) ** 2
    if (d < best) {
      best = d
      at = [qx, qz]
    }
    if ((az > z) !== (bz > z) && x < ax + (z - az) / (bz - az) * ex)
      inside = !inside
  }
  return { d: Math.sqrt(best) * (inside ? 1 : -1), at }
}

/**
 * A stuffed shape over an outline in the xz plane: rounded to the edge within
 * `round`, `height` thick there, and whatever `more` adds.
 * @param {(x: number, z: number, d: number) => number} more
 */
export function pillow(outline, height, round, { cells = 90, more = () => 0 } = {}) {
  const xs = outline.map(p => p[0])
  const zs = outline.map(p => p[1])
  const size = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...zs) - Math.min(...zs)) / cells
  const [x0, z0] = [Math.min(...xs) - size, Math.min(...zs) - size]
  const nx = Math.ceil((Math.max(...xs) - x0) / size) + 1
  const nz = Math.ceil((Math.max(...zs) - z0) / size) + 1
  const outside = new Uint8Array((nx + 1) * (nz + 1))
  let k = 0
  const mesh = grid(nx, nz, (u, v, out) => {
    const [x, z] = [x0 + u * nx * size, z0 + v * nz * size]
    const { d, at } = edge(outline, x, z)
    const near = Math.abs(d) < size * 0.71 || (d < 0 && d > -size * 1.5)
    const [px, pz] = near && d < size * 0.3 ? at : [x, z]
    const depth = near && d < size * 0.3 ? 0 : Math.max(0, d)
    const t = Math.min(1, depth / round)
    const h = height * Math.sqrt(Math.max(0, 1 - (1 - t) ** 2))
    out[0] = px
    out[1] = d < -size * 1.5 ? 0 : h + (depth > 0 ? more(px, pz, depth) : 0)
    out[2] = pz
    out[3] = px
    out[4] = pz
    outside[k++] = d < -size * 1.5 ? 2 : depth === 0 ? 1 : 0
  })
  const index = []
  for (let i = 0; i < mesh.index.length; i += 3) {
    const corners = [...mesh.index.subarray(i, i + 3)]
    if (corners.some(c => outside[c] === 2) || corners.every(c => outside[c] === 1))
      continue
    index.push(...corners)
  }
  return { ...mesh, index: Uint32Array.from(index) }
}
