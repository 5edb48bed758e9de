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

/**
 * A camera that looks along a direction and holds all points in a share of its
 * frame, their middle a little left of and above the frame's: shadows fall to
 * the right.
 * @param {number[][]} points
 * @param {{towards: number[], fov: number, width: number, height: number, fill: number | number[], offset?: number[]}} options
 *   towards: from the things to the camera; fill: share of the width and of the height
 */
export function frame(points, { towards, fov, width, height, fill, offset = [0.02, 0.01] }) {
  const d = normal(towards)
  const [fx, fy] = Array.isArray(fill) ? fill : [fill, fill]
  let target = points[0]
  let distance = 70
  let cam
  for (let round = 0; round < 9; round++) {
    cam = camera({ eye: target.map((x, i) => x + d[i] * distance), target, fov, width, height })
    const box = extent(cam, points)
    const size = Math.max((box[1] - box[0]) / fx, (box[3] - box[2]) / fy)
    const tan = distance / cam.focal
    const sx = ((box[0] + box[1]) - 1 + offset[0] * 2) * tan * cam.aspect
    const sy = (1 - (box[2] + box[3]) - offset[1] * 2) * tan
    target = target.map((x, i) => x + cam.r[i] * sx + cam.u[i] * sy)
    // never so near that something comes behind the camera
    distance = Math.max(distance * 0.4, distance * Math.min(3, size))
  }
  return { ...cam, distance: Math.hypot(...cam.eye.map((x, i) => x - target[i])) }
}

/** Left, right, top, bottom of the points on the screen, in shares of it. */
function extent(cam, points) {
  const screen = project(cam, Float32Array.from(points.flat()))
  const box = [Infinity, -Infinity, Infinity, -Infinity]
  for (let i = 0; i < screen.length; i += 3) {
    if (screen[i + 2] === 0)
      continue
    box[0] = Math.min(box[0], screen[i] / cam.width)
    box[1] = Math.max(box[1], screen[i] / cam.width)
    box[2] = Math.min(box[2], screen[i + 1] / cam.height)
    box[3] = Math.max(box[3], screen[i + 1] / cam.height)
  }
  return box
}
