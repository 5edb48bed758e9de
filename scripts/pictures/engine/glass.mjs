import { project } from "./camera.mjs"
import { keyDirections, mirrored } from "./light.mjs"
import { scan } from "./raster.mjs"
import { Shadows } from "./shadow.mjs"
import { interpolate, Surface } from "./surface.mjs"

const clear = part => Boolean(part.material.glass)

/**
 * The tint of glass's shadow on what lies behind it from the window, as a
 * function that darkens a shaded point; null for a scene without glass.
 */
export function stained(scene, light) {
  const world = scene.compile(part => clear(part) && part.casts)
  if (world.index.length === 0)
    return null
  const shadows = new Shadows(world, keyDirections(light, 4), [], scene.bounds(), 220)
  const c = world.materials[0].glass.tint
  const got = [0, 0]
  return (s, out) => {
    shadows.at(s.x, s.y, s.z, s.nx, s.ny, s.nz, got)
    const dark = 1 - got[0]
    for (let i = 0; i < 3; i++)
      out[i] *= 1 - dark * 0.55 * (1 - c[i] * 0.75)
  }
}

/**
 * Lays glass over a painted picture: what is behind shines through, bent and
 * tinted; window and room are mirrored on every wall. The order of the walls does
 * not matter: tints multiply and reflections add.
 */
export function throughGlass(scene, picture, { cam, light }) {
  const world = scene.compile(clear)
  if (world.index.length === 0)
    return picture
  const { width, height } = cam
  const layers = gather(world, picture, cam, light)
  const out = Float32Array.from(picture.rgb)
  const depth = Float32Array.from(picture.depth)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const k = y * width + x
      if (layers.count[k] === 0)
        continue
      depth[k] = layers.near[k]
      const bx = Math.max(0, Math.min(width - 1, Math.round(x + layers.bend[k * 2])))
      const by = Math.max(0, Math.min(height - 1, Math.round(y + layers.bend[k * 2 + 1])))
      for (let i = 0; i < 3; i++)
        out[k * 3 + i] = picture.rgb[(by * width + bx) * 3 + i] * layers.through[k * 3 + i] + layers.added[k * 3 + i]
    }
  }
  return { ...picture, rgb: out, depth }
}

function gather(world, picture, cam, light) {
  const { width, height } = cam
  const n = width * height
  const layers = { through: new Float32Array(n * 3).fill(1), added: new Float32Array(n * 3), bend: new Float32Array(n * 2), count: new Uint8Array(n), near: new Float32Array(n) }
  const screen = project(cam, world.p)
  const s = new Surface()
  let t = 0
  const row = (y, x0, x1, zi, dzi) => {
    for (let x = x0; x <= x1; x++, zi += dzi) {
      const k = y * width + x
      if (zi < picture.depth[k])
        continue
      interpolate(world, screen, cam, t, x + 0.5, y + 0.5, s)
      layers.near[k] = Math.max(layers.near[k], zi)
      wall(s, world.materials[world.part[t]], cam, light, layers, k)
    }
  }
  for (t = 0; t < world.index.length / 3; t++)
    scan(screen, world.index[t * 3] * 3, world.index[t * 3 + 1] * 3, world.index[t * 3 + 2] * 3, width, height, row)
  return layers
}

const mirror = [0, 0, 0, 0]

/** One wall of glass at a pixel. */
function wall(s, material, cam, light, layers, k) {
  const { tint, thick, bend } = material.glass
  const nv = Math.max(0.04, s.nx * s.vx + s.ny * s.vy + s.nz * s.vz)
  const fresnel = 0.04 + 0.96 * (1 - nv) ** 5
  s.reset()
  s.paint(tint)
  // enamel, if there is any, covers: own colour in r g b, how much in shade
  s.shade = 0
  material.surface(s)
  const cover = s.shade
  mirrored(light, s.nx * 2 * nv - s.vx, s.ny * 2 * nv - s.vy, s.nz * 2 * nv - s.vz, 0.02, mirror)
  const depth = thick / nv
  const lit = 0.45 + 0.75 * Math.max(0, s.nx * light.d[0] + s.ny * light.d[1] + s.nz * light.d[2])
  for (let i = 0; i < 3; i++) {
    const c = i === 0 ? s.r : i === 1 ? s.g : s.b
    layers.through[k * 3 + i] *= Math.max(0, (c ** depth) * (1 - fresnel * 0.8) * (1 - cover))
    layers.added[k * 3 + i] += fresnel * (mirror[i + 1] * 0.8 + mirror[0] * 11) * (0.55 + 0.45 * c) + cover * c * lit * 0.8 + (1 - c) * c * 0.05
  }
  const r = s.nx * cam.r[0] + s.ny * cam.r[1] + s.nz * cam.r[2]
  const u = s.nx * cam.u[0] + s.ny * cam.u[1] + s.nz * cam.u[2]
  const far = (1 - nv) * bend * cam.height
  layers.bend[k * 2] -= r * far
  layers.bend[k * 2 + 1] += u * far
  layers.count[k]++
}
