import { colour, mix, scale } from "./palette.mjs"
import { camera, frame } from "./engine/camera.mjs"
import { studio } from "./engine/light.mjs"
import { grid } from "./engine/mesh.mjs"
import { fbm, gradient, noise, slope, smooth } from "./engine/noise.mjs"
import { between } from "./engine/random.mjs"
import { table } from "./materials/table.mjs"

/** A flat piece of table: many small squares, so that none reaches behind the camera. */
function top(x0, x1, z0, z1) {
  const spread = t => 0.5 + 0.5 * Math.sign(t - 0.5) * Math.abs(2 * t - 1) ** 2
  return grid(36, 36, (u, v, out) => {
    out[0] = x0 + (x1 - x0) * spread(u)
    out[1] = 0
    out[2] = z0 + (z1 - z0) * v
  })
}

const FOV = 22

/** Closer, at a point of the thing, with the camera's direction kept. */
function closer(cam, at, zoom) {
  const distance = cam.distance / zoom
  const d = cam.eye.map((x, i) => (x - cam.target[i]) / cam.distance)
  return { ...camera({ eye: at.map((x, i) => x + d[i] * distance), target: at, fov: FOV, width: cam.width, height: cam.height }), distance }
}

/** What is sharp: all of the thing, or when the camera is close what lies about as far as the middle. */
function focusOn(scene, cam, zoom) {
  if (zoom > 1)
    return { focus: [cam.distance * 0.9, cam.distance * 1.1], aperture: 4 }
  const d = cam.target.map((x, i) => (x - cam.eye[i]) / cam.distance)
  const depths = scene.points(800).map(p => p.reduce((sum, x, i) => sum + (x - cam.eye[i]) * d[i], 0))
  return { focus: [Math.min(...depths) * 0.985, Math.max(...depths) * 1.02], aperture: 3.6 }
}

/**
 * Things standing on a table before a wall, seen a little from above. Adds the
 * table, and answers what `paint` and `develop` need.
 * @param {import("./engine/scene.mjs").Scene} scene with the things at the origin
 * @param {{look: object, width: number, height: number, elevation: number, fill?: number, rng: () => number, zoom?: number, at?: number[]}} shot
 *   elevation: angle of the camera in radians; fill: share of the frame that the
 *   things take; zoom and at: closer, at a point
 */
export function onTable(scene, { look, width, height, elevation, fill = 0.66, rng, zoom = 1, at }) {
  const [, high] = scene.bounds()
  const light = studio(rng)
  const whole = frame(scene.points(), { towards: [0, Math.sin(elevation), Math.cos(elevation)], fov: FOV, width, height, fill, offset: [0.025, -0.015] })
  const cam = zoom > 1 ? closer(whole, at, zoom) : whole
  const sharp = focusOn(scene, cam, zoom)
  scene.add(top(-60, 60, -5.5 - high[1], 30), table(look.table, look.backdrop, rng), {}, { casts: false })
  return { cam, light, background: wall(look.backdrop, light, rng), develop: sharp }
}

/** Things lying flat, seen from above. */
export function fromAbove(scene, { look, width, height, fill = 0.8, rng, tilt = 0.12, zoom = 1, at }) {
  const light = studio(rng, { height: 0.55, front: -0.28 })
  const whole = frame(scene.points(), { towards: [0, Math.cos(tilt), Math.sin(tilt)], fov: FOV, width, height, fill, offset: [0.01, 0.005] })
  const cam = zoom > 1 ? closer(whole, at, zoom) : whole
  const sharp = focusOn(scene, cam, zoom)
  scene.add(top(-40, 40, -40, 40), table(look.table, look.backdrop, rng), {}, { casts: false })
  return { cam, light, background: wall(look.backdrop, light, rng), develop: sharp }
}

/** Things hanging on a plastered wall. */
export function onWall(scene, { look, width, height, fill = 0.8, rng, zoom = 1, at }) {
  const light = studio(rng, { height: 0.42, front: 0.42 })
  const whole = frame(scene.points(), { towards: [0.06, 0.03, 1], fov: FOV, width, height, fill, offset: [0.01, 0.005] })
  const cam = zoom > 1 ? closer(whole, at, zoom) : whole
  const sharp = focusOn(scene, cam, zoom)
  const behind = grid(28, 28, (u, v, out) => {
    out[0] = (u - 0.5) * 60
    out[1] = (v - 0.5) * 60
    out[2] = 0
  })
  // the wall is far behind: its shadows are wide, and few lights would show as steps
  scene.add(behind, plaster(look.backdrop), {}, { casts: false })
  return { cam, light, background: wall(look.backdrop, light, rng), develop: sharp, quality: { key: 6 } }
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
