import { grid, join } from "./mesh.mjs"

/**
 * Points along a smooth curve through the given ones (Catmull-Rom). A point
 * given twice in a row is a corner.
 * @param {number[][]} points
 * @param {number} each how many points between two given ones
 */
export function curve(points, each, closed = false) {
  const out = []
  const n = points.length
  const at = i => closed ? points[(i + n) % n] : points[Math.max(0, Math.min(n - 1, i))]
  const spans = closed ? n : n - 1
  for (let i = 0; i < spans; i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    if (b.every((x, k) => x === c[k]))
      continue
    for (let s = 0; s < each; s++)
      out.push(b.map((_, k) => spline(a[k], b[k], c[k], d[k], s / each)))
  }
  if (!closed)
    out.push(points[n - 1])
  return out
}

function spline(a, b, c, d, t) {
  return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t)
}

/**
 * A surface of revolution about the y axis. The profile is a list of [radius,
 * height]; texture coordinates are turns (0..1) and length along the profile.
 * @param {number[][]} profile
 * @param {number} sides
 * @param {(angle: number, y: number) => number} ripple a factor of the radius
 */
export function lathe(profile, sides = 72, ripple) {
  const length = [0]
  for (let i = 1; i < profile.length; i++)
    length.push(length[i - 1] + Math.hypot(profile[i][0] - profile[i - 1][0], profile[i][1] - profile[i - 1][1]))
  const last = profile.length - 1
  return grid(sides, last, (u, v, out) => {
    const i = Math.round(v * last)
    const [r, y] = profile[i]
    const angle = -u * Math.PI * 2
    const f = ripple ? ripple(angle, y) : 1
    out[0] = r * f * Math.cos(angle)
    out[1] = y
    out[2] = r * f * Math.sin(angle)
    out[4] = length[i]
  }, { closeU: true })
}

/**
 * A vessel: an outer profile from the foot to the rim, and the inner wall at
 * the given thickness, with a rounded rim.
 * @param {number[][]} outer [radius, height] from the foot to the rim
 */
export function vessel(outer, wall = 0.04, floor = 0.06, each = 10) {
  const out = curve(outer, each)
  const [r, y] = out.at(-1)
  const rim = [0.25, 0.5, 0.75].map(t => [r - wall / 2 + Math.cos(t * Math.PI) * wall / 2, y + Math.sin(t * Math.PI) * wall / 2])
  const inner = []
  for (let i = out.length - 1; i >= 0; i--) {
    if (out[i][1] > floor + out[0][1])
      inner.push([Math.max(0.001, out[i][0] - wall), out[i][1]])
  }
  const [ri, yi] = inner.at(-1)
  return [[0, outer[0][1]], ...out, ...rim, ...inner, [ri * 0.85, yi - 0.02], [ri * 0.5, yi - 0.03], [0, yi - 0.03]]
}

/**
 * A tube along a path, with a radius for each place (0..1) or a constant one.
 * Texture coordinates: turns around, length along.
 * @param {number[][]} path
 * @param {number | ((t: number) => number)} radius
 */
export function tube(path, radius, sides = 10, { closed = false, flat = 1, caps = true } = {}) {
  const last = path.length - 1
  const frames = transport(path, closed)
  const r = typeof radius === "number" ? () => radius : radius
  const rows = caps && !closed ? last + 4 : last
  return grid(sides, rows, (u, v, out) => {
    const row = Math.round(v * rows)
    const i = caps && !closed ? Math.max(0, Math.min(last, row - 2)) : row
    // rounded ends: one ring of three quarters, and a point
    const end = caps && !closed ? Math.max(2 - row, row - last - 2, 0) : 0
    const f = frames[i]
    const rr = r(i / last) * (end === 0 ? 1 : end === 1 ? 0.75 : 0)
    const push = end === 0 ? 0 : (row < 2 ? -1 : 1) * r(i / last) * (end === 1 ? 0.6 : 0.9)
    const a = u * Math.PI * 2
    const c = Math.cos(a) * rr
    const s = Math.sin(a) * rr * flat
    for (let k = 0; k < 3; k++)
      out[k] = path[i][k] + f.a[k] * c + f.b[k] * s + f.t[k] * push
    out[4] = f.length
  }, { closeU: true, closeV: closed })
}

const unit = (x, y, z) => {
  const l = Math.hypot(x, y, z) || 1
  return [x / l, y / l, z / l]
}
const crossed = (a, b) => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]

/** Frames along a path that turn no more than they must. */
function transport(path, closed) {
  const n = path.length
  const frames = []
  let a
  let length = 0
  for (let i = 0; i < n; i++) {
    const before = path[i > 0 ? i - 1 : closed ? n - 2 : 0]
    const after = path[i < n - 1 ? i + 1 : closed ? 1 : n - 1]
    const t = unit(after[0] - before[0], after[1] - before[1], after[2] - before[2])
    if (i > 0)
      length += Math.hypot(path[i][0] - path[i - 1][0], path[i][1] - path[i - 1][1], path[i][2] - path[i - 1][2])
    a ??= Math.abs(t[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0]
    const b = unit(...crossed(t, a))
    a = crossed(b, t)
    frames.push({ t, a, b, length })
  }
  return frames
}

/** A box with rounded edges, its middle at the origin. */
export function roundedBox(w, h, d, radius = 0.03, steps = 3) {
  const r = Math.min(radius, w / 2, h / 2, d / 2)
  const inner = [w / 2 - r, h / 2 - r, d / 2 - r]
  const faces = []
  for (const axis of [0, 1, 2]) {
    for (const side of [-1, 1])
      faces.push(boxFace(axis, side, inner, r, steps))
  }
  return join(faces)
}

function boxFace(axis, side, inner, r, steps) {
  const [ua, va] = side > 0 ? [(axis + 1) % 3, (axis + 2) % 3] : [(axis + 2) % 3, (axis + 1) % 3]
  const n = steps * 2 + 1
  // the coordinate over one face: the rounded part, the flat, the rounded part
  const place = (i, size) => i <= steps ? [-size, (i / steps - 1)] : [size, (i - steps - 1) / steps]
  const mesh = grid(n, n, (u, v, out) => {
    const [pu, du] = place(Math.round(u * n), inner[ua])
    const [pv, dv] = place(Math.round(v * n), inner[va])
    const dir = [0, 0, 0]
    dir[axis] = side
    dir[ua] = Math.tan(du * Math.PI / 4)
    dir[va] = Math.tan(dv * Math.PI / 4)
    const l = Math.hypot(...dir)
    out[axis] = side * inner[axis] + dir[axis] / l * r
    out[ua] = pu + dir[ua] / l * r
    out[va] = pv + dir[va] / l * r
    out[3] = out[ua]
    out[4] = out[va]
  })
  // exact normals: away from the inner box
  for (let k = 0; k < mesh.p.length; k += 3) {
    const q = [0, 1, 2].map(i => mesh.p[k + i] - Math.max(-inner[i], Math.min(inner[i], mesh.p[k + i])))
    mesh.n.set(unit(...q), k)
  }
  return mesh
}

/** A ball, or with a scale in `move` an ellipsoid. */
export function ball(radius = 1, sides = 24) {
  const n = Math.max(6, Math.round(sides * 0.6))
  const profile = Array.from({ length: n + 1 }, (_, i) => {
    const a = -Math.PI / 2 + i / n * Math.PI
    return [Math.cos(a) * radius * (i === 0 || i === n ? 0 : 1), Math.sin(a) * radius]
  })
  return lathe(profile, sides)
}

/** A ring (torus) lying in the xz plane. */
export function torus(radius, thickness, sides = 40, around = 12, flat = 1) {
  return grid(sides, around, (u, v, out) => {
    const a = -u * Math.PI * 2
    const b = v * Math.PI * 2
    const r = radius + Math.cos(b) * thickness
    out[0] = Math.cos(a) * r
    out[1] = Math.sin(b) * thickness * flat
    out[2] = Math.sin(a) * r
  }, { closeU: true, closeV: true })
}
