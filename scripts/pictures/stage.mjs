import { colour, mix, scale } from "./palette.mjs"
import { camera } from "./engine/camera.mjs"
import { studio } from "./engine/light.mjs"
import { grid } from "./engine/mesh.mjs"
import { fbm, gradient, noise, slope, smooth } from "./engine/noise.mjs"
import { between } from "./engine/random.mjs"
import { table } from "./materials/table.mjs"

/** A flat piece of table: many small squares, so that none reaches behind the camera. */
function top(x0, x1, z0, z1) {
  return grid(28, 28, (u, v, out) => {
    out[0] = x0 + (x1 - x0) * u
    out[1] = 0
    out[2] = z0 + (z1 - z0) * v
  })
}

/**
 * Things standing on a table before a wall, seen a little from above. Adds the
 * table, and answers what `paint` and `develop` need.
 * @param {import("./engine/scene.mjs").Scene} scene with the things at the origin
 * @param {{look: object, width: number, height: number, elevation: number, fill?: number, focus?: number[]}} shot
 *   elevation: angle of the camera in radians; fill: share of the frame's height or width that the things take
 */
export function onTable(scene, { look, width, height, elevation, fill = 0.62, rng, near }) {
  const [low, high] = scene.bounds()
  const light = studio(rng)
  scene.add(top(-16, 16, -5.5 - high[1], 12), table(look.table, look.backdrop, rng), {}, { casts: false })
  const mid = near ?? [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2]
  const fov = 22
  const tan = Math.tan(fov * Math.PI / 360)
  const [sx, sy, sz] = high.map((h, i) => h - low[i])
  const tall = sy * Math.cos(elevation) + sz * Math.sin(elevation)
  const aspect = width / height
  const distance = Math.max(tall / (2 * tan * fill), sx / (2 * tan * fill * aspect)) + sz / 2 * Math.cos(elevation)
  // the shadow falls to the right: the thing stands a little to the left of the middle
  const target = [mid[0] + distance * tan * 0.05, mid[1] - distance * tan * 0.02, mid[2]]
  const eye = [target[0], target[1] + distance * Math.sin(elevation), target[2] + distance * Math.cos(elevation)]
  const cam = camera({ eye, target, fov, width, height })
  return { cam, light, background: wall(look.backdrop, light, rng), develop: { focus: distance * 0.99, aperture: 3.2 } }
}

/** Things lying flat, seen from above. */
export function fromAbove(scene, { look, width, height, fill = 0.8, rng, tilt = 0.12, zoom = 1, at }) {
  const [low, high] = scene.bounds()
  const light = studio(rng, { height: 0.55, front: -0.28 })
  scene.add(top(-16, 16, -12, 12), table(look.table, look.backdrop, rng), {}, { casts: false })
  const fov = 22
  const tan = Math.tan(fov * Math.PI / 360)
  const mid = at ?? [(low[0] + high[0]) / 2, 0, (low[2] + high[2]) / 2]
  const distance = Math.max((high[2] - low[2]) / (2 * tan * fill), (high[0] - low[0]) / (2 * tan * fill * width / height)) / zoom + high[1]
  const cam = camera({ eye: [mid[0], distance * Math.cos(tilt), mid[2] + distance * Math.sin(tilt)], target: [mid[0], high[1] * 0.3, mid[2]], fov, width, height })
  return { cam, light, background: wall(look.backdrop, light, rng), develop: { focus: distance, aperture: zoom > 1.5 ? 1.2 : 0 } }
}

/** Things hanging on a plastered wall, their top at y = 0. */
export function onWall(scene, { look, width, height, fill = 0.8, rng, zoom = 1, at }) {
  const [low, high] = scene.bounds()
  const light = studio(rng, { height: 0.42, front: 0.42 })
  const behind = grid(28, 28, (u, v, out) => {
    out[0] = (u - 0.5) * 30
    out[1] = (v - 0.5) * 30
    out[2] = 0
  })
  scene.add(behind, plaster(look.backdrop), {}, { casts: false })
  const fov = 22
  const tan = Math.tan(fov * Math.PI / 360)
  const mid = at ?? [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, 0]
  const distance = Math.max((high[1] - low[1]) / (2 * tan * fill), (high[0] - low[0]) / (2 * tan * fill * width / height)) / zoom
  const cam = camera({ eye: [mid[0] + distance * 0.06, mid[1] + distance * 0.03, distance], target: mid, fov, width, height })
  return { cam, light, background: wall(look.backdrop, light, rng), develop: { focus: distance } }
}

function plaster(name) {
  const base = mix(colour(name), [0.7, 0.67, 0.62], 0.5)
  return {
    surface(s) {
      s.paint(base)
      s.dim(0.92 + 0.12 * fbm(s.x * 0.5, s.y * 0.5, 1, 4) + 0.02 * noise(s.x * 50, s.y * 50, 3))
      gradient(s.x * 6 + noise(s.x, s.y, 1), s.y * 3, 2)
      s.bump(slope[1] * 0.014, slope[2] * 0.014, 0)
      s.rough = 0.9
      s.spec = 0.02
    },
  }
}

/** The wall behind: plaster in the window's light, falling off to the right. */
function wall(name, light, rng) {
  const base = mix(colour(name), [0.62, 0.58, 0.53], 0.45)
  const shift = between(rng, 0, 40)
  return (x, y, out) => {
    const pool = 0.44 + 0.62 * smooth(1.15, 0, Math.hypot(x - 0.2, (y - 0.1) * 0.9))
    const cloud = 1 + 0.07 * fbm(x * 3 + shift, y * 3, 1, 3)
    const c = scale(base, pool * cloud * 1.25)
    out[0] = c[0]
    out[1] = c[1]
    out[2] = c[2] * 0.985
  }
}
