/**
 * A camera: eye, the point it looks at, the height of its view in degrees.
 * @param {{eye: number[], target: number[], fov: number, width: number, height: number, roll?: number}} options
 */
export function camera({ eye, target, fov, width, height }) {
  const f = normal(eye.map((x, i) => target[i] - x))
  const up = Math.abs(f[1]) > 0.999 ? [0, 0, -1] : [0, 1, 0]
  const r = normal(crossing(f, up))
  const u = crossing(r, f)
  const focal = 1 / Math.tan(fov * Math.PI / 360)
  return { eye, target, f, r, u, focal, width, height, aspect: width / height }
}

const crossing = (a, b) => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]

function normal(a) {
  const l = Math.hypot(...a)
  return a.map(x => x / l)
}

/**
 * Screen x, y (in pixels) and 1 / depth of every vertex; 1 / depth is 0 for one
 * behind the camera.
 */
export function project(cam, p) {
  const n = p.length / 3
  const out = new Float32Array(n * 3)
  const { eye, f, r, u } = cam
  const sx = cam.focal / cam.aspect * cam.width / 2
  const sy = cam.focal * cam.height / 2
  for (let i = 0; i < n; i++) {
    const x = p[i * 3] - eye[0]
    const y = p[i * 3 + 1] - eye[1]
    const z = p[i * 3 + 2] - eye[2]
    const depth = x * f[0] + y * f[1] + z * f[2]
    if (depth < 0.05)
      continue
    out[i * 3] = cam.width / 2 + (x * r[0] + y * r[1] + z * r[2]) / depth * sx
    out[i * 3 + 1] = cam.height / 2 - (x * u[0] + y * u[1] + z * u[2]) / depth * sy
    out[i * 3 + 2] = 1 / depth
  }
  return out
}
