/**
 * Meshes: {p, n, uv, index, hard}. p and n hold three numbers a vertex, uv two;
 * one unit is ten centimetres. `hard` meshes have visible edges between faces.
 * @typedef {{p: Float32Array, n: Float32Array, uv: Float32Array, index: Uint32Array, hard?: boolean}} Mesh
 */

function quads(nu, nv) {
  const index = new Uint32Array(nu * nv * 6)
  let k = 0
  for (let j = 0; j < nv; j++) {
    for (let i = 0; i < nu; i++) {
      const a = j * (nu + 1) + i
      const c = a + nu + 1
      index.set([a, a + 1, c, c, a + 1, c + 1], k)
      k += 6
    }
  }
  return index
}

/**
 * A surface from a function of (u, v) in 0..1, that writes x, y, z and, if it
 * likes, its own texture coordinates into out[3], out[4].
 * @param {number} nu
 * @param {number} nv
 * @param {(u: number, v: number, out: number[]) => void} at
 * @param {{closeU?: boolean, closeV?: boolean}} closed
 * @returns {Mesh}
 */
export function grid(nu, nv, at, { closeU = false, closeV = false } = {}) {
  const count = (nu + 1) * (nv + 1)
  const p = new Float32Array(count * 3)
  const uv = new Float32Array(count * 2)
  const out = [0, 0, 0, 0, 0]
  for (let j = 0; j <= nv; j++) {
    for (let i = 0; i <= nu; i++) {
      out[3] = i / nu
      out[4] = j / nv
      at(i / nu, j / nv, out)
      const k = j * (nu + 1) + i
      p.set([out[0], out[1], out[2]], k * 3)
      uv.set([out[3], out[4]], k * 2)
    }
  }
  return { p, uv, n: gridNormals(p, nu, nv, closeU, closeV), index: quads(nu, nv) }
}

function gridNormals(p, nu, nv, closeU, closeV) {
  const n = new Float32Array(p.length)
  const step = (i, d, size, closed) => {
    const k = i + d
    if (k >= 0 && k <= size)
      return k
    return closed ? (k < 0 ? size - 1 : 1) : i
  }
  for (let j = 0; j <= nv; j++) {
    for (let i = 0; i <= nu; i++) {
      const k = (j * (nu + 1) + i) * 3
      const a = (j * (nu + 1) + step(i, -1, nu, closeU)) * 3
      const b = (j * (nu + 1) + step(i, 1, nu, closeU)) * 3
      const c = (step(j, -1, nv, closeV) * (nu + 1) + i) * 3
      const d = (step(j, 1, nv, closeV) * (nu + 1) + i) * 3
      cross(p, a, b, c, d, n, k)
    }
  }
  mendPoles(n, nu, nv)
  return n
}

function cross(p, a, b, c, d, n, k) {
  const ux = p[b] - p[a]
  const uy = p[b + 1] - p[a + 1]
  const uz = p[b + 2] - p[a + 2]
  const vx = p[d] - p[c]
  const vy = p[d + 1] - p[c + 1]
  const vz = p[d + 2] - p[c + 2]
  const x = uy * vz - uz * vy
  const y = uz * vx - ux * vz
  const z = ux * vy - uy * vx
  const l = Math.hypot(x, y, z)
  if (l < 1e-12)
    return
  n[k] = x / l
  n[k + 1] = y / l
  n[k + 2] = z / l
}

/** A row that is one point has no normals of its own: take the next row's mean. */
function mendPoles(n, nu, nv) {
  for (const [row, from] of [[0, 1], [nv, nv - 1]]) {
    const k = row * (nu + 1) * 3
    if (n[k] || n[k + 1] || n[k + 2])
      continue
    let [x, y, z] = [0, 0, 0]
    for (let i = 0; i <= nu; i++) {
      const f = (from * (nu + 1) + i) * 3
      x += n[f]
      y += n[f + 1]
      z += n[f + 2]
    }
    const l = Math.hypot(x, y, z) || 1
    for (let i = 0; i <= nu; i++)
      n.set([x / l, y / l, z / l], k + i * 3)
  }
}

/** One mesh of several. */
export function join(meshes) {
  const sum = key => meshes.reduce((total, mesh) => total + mesh[key].length, 0)
  const out = { p: new Float32Array(sum("p")), n: new Float32Array(sum("n")), uv: new Float32Array(sum("uv")), index: new Uint32Array(sum("index")), hard: meshes.some(mesh => mesh.hard) }
  let [v, f] = [0, 0]
  for (const mesh of meshes) {
    out.p.set(mesh.p, v * 3)
    out.n.set(mesh.n, v * 3)
    out.uv.set(mesh.uv, v * 2)
    for (let i = 0; i < mesh.index.length; i++)
      out.index[f + i] = mesh.index[i] + v
    v += mesh.p.length / 3
    f += mesh.index.length
  }
  return out
}

/**
 * A mesh moved: scaled, turned about x, z, then y, and shifted.
 * @param {Mesh} mesh
 * @param {{x?: number, y?: number, z?: number, rx?: number, ry?: number, rz?: number, s?: number | number[]}} t
 */
export function move(mesh, t) {
  const p = new Float32Array(mesh.p.length)
  const n = new Float32Array(mesh.n.length)
  const [sx, sy, sz] = Array.isArray(t.s) ? t.s : [t.s ?? 1, t.s ?? 1, t.s ?? 1]
  const m = rotation(t.rx ?? 0, t.ry ?? 0, t.rz ?? 0)
  for (let i = 0; i < p.length; i += 3) {
    turn(m, mesh.p[i] * sx, mesh.p[i + 1] * sy, mesh.p[i + 2] * sz, p, i)
    p[i] += t.x ?? 0
    p[i + 1] += t.y ?? 0
    p[i + 2] += t.z ?? 0
    const [a, b, c] = [mesh.n[i] / sx, mesh.n[i + 1] / sy, mesh.n[i + 2] / sz]
    const l = Math.hypot(a, b, c) || 1
    turn(m, a / l, b / l, c / l, n, i)
  }
  return { ...mesh, p, n }
}

function rotation(rx, ry, rz) {
  const [a, b, c, d, e, f] = [Math.cos(rx), Math.sin(rx), Math.cos(ry), Math.sin(ry), Math.cos(rz), Math.sin(rz)]
  // y(ry) * z(rz) * x(rx)
  return [c * e, -c * f * a + d * b, c * f * b + d * a, f, e * a, -e * b, -d * e, d * f * a + c * b, -d * f * b + c * a]
}

function turn(m, x, y, z, out, i) {
  out[i] = m[0] * x + m[1] * y + m[2] * z
  out[i + 1] = m[3] * x + m[4] * y + m[5] * z
  out[i + 2] = m[6] * x + m[7] * y + m[8] * z
}
