/**
 * The point being shaded: filled from a triangle, then by its material.
 * In: x y z the place, ox oy oz the same before it was moved (rest), nx ny nz the
 * normal, vx vy vz towards the camera, u v, px the size of a pixel there, and for
 * materials with `tangents` the directions of u and v (per unit of u, v).
 * Out: r g b albedo, rough, spec (reflection straight on), metal, wrap (how far
 * light goes round: wax, wool), sheen, er eg eb own light, shade (darkness of
 * small hollows), gx gy gz slope of the relief.
 */
export class Surface {
  x = 0.5; y = 0.5; z = 0.5
  ox = 0.5; oy = 0.5; oz = 0.5
  nx = 0.5; ny = 0.5; nz = 0.5
  vx = 0.5; vy = 0.5; vz = 0.5
  u = 0.5; v = 0.5; px = 0.5
  tx = 0.5; ty = 0.5; tz = 0.5
  bx = 0.5; by = 0.5; bz = 0.5
  r = 0.5; g = 0.5; b = 0.5
  rough = 0.5; spec = 0.5; metal = 0.5; wrap = 0.5; sheen = 0.5
  er = 0.5; eg = 0.5; eb = 0.5; shade = 0.5
  gx = 0.5; gy = 0.5; gz = 0.5

  reset() {
    this.rough = 0.7
    this.spec = 0.04
    this.metal = 0
    this.wrap = 0
    this.sheen = 0
    this.er = 0
    this.eg = 0
    this.eb = 0
    this.shade = 1
    this.gx = 0
    this.gy = 0
    this.gz = 0
  }

  /** @param {number[]} c linear RGB */
  paint(c) {
    this.r = c[0]
    this.g = c[1]
    this.b = c[2]
  }

  /** Lay another colour over, t = 1 covers. */
  blend(c, t) {
    this.r += (c[0] - this.r) * t
    this.g += (c[1] - this.g) * t
    this.b += (c[2] - this.b) * t
  }

  dim(f) {
    this.r *= f
    this.g *= f
    this.b *= f
  }

  /** Relief from the slopes of a height along u and v. */
  relief(du, dv) {
    const t = du / (this.tx * this.tx + this.ty * this.ty + this.tz * this.tz + 1e-12)
    const b = dv / (this.bx * this.bx + this.by * this.by + this.bz * this.bz + 1e-12)
    this.gx += this.tx * t + this.bx * b
    this.gy += this.ty * t + this.by * b
    this.gz += this.tz * t + this.bz * b
  }

  bump(x, y, z) {
    this.gx += x
    this.gy += y
    this.gz += z
  }
}

/** Fills a surface from triangle t of the world at the pixel x, y of the screen. */
export function interpolate(world, screen, cam, t, x, y, s) {
  const { index, p, n, rest, uv } = world
  const i0 = index[t * 3]
  const i1 = index[t * 3 + 1]
  const i2 = index[t * 3 + 2]
  const a = i0 * 3
  const b = i1 * 3
  const c = i2 * 3
  const ax = screen[a]
  const ay = screen[a + 1]
  const bx = screen[b] - ax
  const by = screen[b + 1] - ay
  const cx = screen[c] - ax
  const cy = screen[c + 1] - ay
  const area = bx * cy - cx * by
  let w1 = ((x - ax) * cy - (y - ay) * cx) / area * screen[b + 2]
  let w2 = ((y - ay) * bx - (x - ax) * by) / area * screen[c + 2]
  let w0 = (1 - ((x - ax) * cy - (y - ay) * cx) / area - ((y - ay) * bx - (x - ax) * by) / area) * screen[a + 2]
  const sum = 1 / (w0 + w1 + w2)
  w0 *= sum
  w1 *= sum
  w2 *= sum
  s.x = p[a] * w0 + p[b] * w1 + p[c] * w2
  s.y = p[a + 1] * w0 + p[b + 1] * w1 + p[c + 1] * w2
  s.z = p[a + 2] * w0 + p[b + 2] * w1 + p[c + 2] * w2
  s.ox = rest[a] * w0 + rest[b] * w1 + rest[c] * w2
  s.oy = rest[a + 1] * w0 + rest[b + 1] * w1 + rest[c + 1] * w2
  s.oz = rest[a + 2] * w0 + rest[b + 2] * w1 + rest[c + 2] * w2
  s.u = uv[i0 * 2] * w0 + uv[i1 * 2] * w1 + uv[i2 * 2] * w2
  s.v = uv[i0 * 2 + 1] * w0 + uv[i1 * 2 + 1] * w1 + uv[i2 * 2 + 1] * w2
  const nx = n[a] * w0 + n[b] * w1 + n[c] * w2
  const ny = n[a + 1] * w0 + n[b + 1] * w1 + n[c + 1] * w2
  const nz = n[a + 2] * w0 + n[b + 2] * w1 + n[c + 2] * w2
  const vx = cam.eye[0] - s.x
  const vy = cam.eye[1] - s.y
  const vz = cam.eye[2] - s.z
  const far = Math.sqrt(vx * vx + vy * vy + vz * vz)
  s.vx = vx / far
  s.vy = vy / far
  s.vz = vz / far
  s.px = sum / (cam.focal * cam.height / 2)
  face(s, p, a, b, c, nx, ny, nz)
}

/** The normal on the side that is seen, by the triangle and not by the pixel. */
function face(s, p, a, b, c, nx, ny, nz) {
  const ux = p[b] - p[a]
  const uy = p[b + 1] - p[a + 1]
  const uz = p[b + 2] - p[a + 2]
  const wx = p[c] - p[a]
  const wy = p[c + 1] - p[a + 1]
  const wz = p[c + 2] - p[a + 2]
  const fx = uy * wz - uz * wy
  const fy = uz * wx - ux * wz
  const fz = ux * wy - uy * wx
  const along = fx * nx + fy * ny + fz * nz
  const seen = fx * s.vx + fy * s.vy + fz * s.vz
  const l = (along * seen < 0 ? -1 : 1) / (Math.sqrt(nx * nx + ny * ny + nz * nz) || 1)
  s.nx = nx * l
  s.ny = ny * l
  s.nz = nz * l
}

/** The directions of u and v on the triangle, for relief. */
export function tangents(world, t, s) {
  const { index, p, uv } = world
  const i0 = index[t * 3]
  const i1 = index[t * 3 + 1]
  const i2 = index[t * 3 + 2]
  const a = i0 * 3
  const b = i1 * 3
  const c = i2 * 3
  const u1 = uv[i1 * 2] - uv[i0 * 2]
  const v1 = uv[i1 * 2 + 1] - uv[i0 * 2 + 1]
  const u2 = uv[i2 * 2] - uv[i0 * 2]
  const v2 = uv[i2 * 2 + 1] - uv[i0 * 2 + 1]
  const k = 1 / (u1 * v2 - u2 * v1 || 1e-9)
  const ux = p[b] - p[a]
  const uy = p[b + 1] - p[a + 1]
  const uz = p[b + 2] - p[a + 2]
  const wx = p[c] - p[a]
  const wy = p[c + 1] - p[a + 1]
  const wz = p[c + 2] - p[a + 2]
  s.tx = (ux * v2 - wx * v1) * k
  s.ty = (uy * v2 - wy * v1) * k
  s.tz = (uz * v2 - wz * v1) * k
  s.bx = (wx * u1 - ux * u2) * k
  s.by = (wy * u1 - uy * u2) * k
  s.bz = (wz * u1 - uz * u2) * k
}
