import { project } from "./camera.mjs"
import { keyDirections, skyDirections } from "./light.mjs"
import { visible } from "./raster.mjs"
import { shade } from "./shade.mjs"
import { Shadows } from "./shadow.mjs"
import { interpolate, Surface, tangents } from "./surface.mjs"
import { stained, throughGlass } from "./glass.mjs"

/** Samples along each side of a pixel where an edge runs through it. */
const SUB = 2

/**
 * Renders a scene: linear RGB, and the depth of each pixel (0 where there is
 * only the background).
 * @param {import("./scene.mjs").Scene} scene
 * @param {{cam: object, light: object, background: (x: number, y: number, out: number[]) => void, quality?: {key?: number, sky?: number, map?: number}}} options
 * @returns {{rgb: Float32Array, depth: Float32Array, width: number, height: number}}
 */
export function paint(scene, { cam, light, background, quality = {} }) {
  const { width, height } = cam
  const fine = { ...cam, width: width * SUB, height: height * SUB }
  const world = scene.compile(part => !part.material.glass)
  const screen = project(fine, world.p)
  const seen = visible(world, screen, fine.width, fine.height)
  const casters = scene.compile(part => part.casts && !part.material.glass)
  const shadows = new Shadows(casters, keyDirections(light, quality.key ?? 5), skyDirections(quality.sky ?? 44), scene.bounds(), quality.map ?? 360)
  const view = { world, screen, cam: fine, light, shadows, seen, width, height, tint: stained(scene, light) }
  view.lighting = coarse(view)
  return throughGlass(scene, resolve(view, background), { cam, light })
}

/** The shadows at every second pixel: they are soft, and cost most. */
function coarse({ world, screen, cam, shadows, seen, width, height }) {
  const w = Math.ceil(width / 2)
  const h = Math.ceil(height / 2)
  const out = { w, h, key: new Float32Array(w * h), open: new Float32Array(w * h), group: new Int32Array(w * h), near: new Float32Array(w * h) }
  const s = new Surface()
  const got = [0, 0]
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const fx = Math.min(cam.width - 1, x * 4 + 2)
      const fy = Math.min(cam.height - 1, y * 4 + 2)
      const k = fy * cam.width + fx
      const t = seen.id[k]
      if (t < 0)
        continue
      interpolate(world, screen, cam, t, fx + 0.5, fy + 0.5, s)
      shadows.at(s.x, s.y, s.z, s.nx, s.ny, s.nz, got)
      const i = y * w + x
      out.key[i] = got[0]
      out.open[i] = got[1]
      out.group[i] = world.group[t]
      out.near[i] = seen.near[k]
    }
  }
  return out
}

/** Light at a fine sample: from its coarse neighbours on the same surface, or anew. */
function lighting(view, s, fx, fy, group, near, out) {
  const { lighting: l } = view
  const gx = (fx - 2) / 4
  const gy = (fy - 2) / 4
  const x0 = Math.floor(gx)
  const y0 = Math.floor(gy)
  let [sum, key, open] = [0, 0, 0]
  for (let j = 0; j < 2; j++) {
    const y = y0 + j
    if (y < 0 || y >= l.h)
      continue
    for (let i = 0; i < 2; i++) {
      const x = x0 + i
      if (x < 0 || x >= l.w)
        continue
      const k = y * l.w + x
      if (l.group[k] !== group || Math.abs(l.near[k] - near) > near * 0.03)
        continue
      const w = (1.02 - Math.abs(gx - x)) * (1.02 - Math.abs(gy - y))
      sum += w
      key += w * l.key[k]
      open += w * l.open[k]
    }
  }
  if (sum > 0.04) {
    out[0] = key / sum
    out[1] = open / sum
    return
  }
  view.shadows.at(s.x, s.y, s.z, s.nx, s.ny, s.nz, out)
}

function resolve(view, background) {
  const { width, height, seen, cam, world } = view
  const rgb = new Float32Array(width * height * 3)
  const depth = new Float32Array(width * height)
  const s = new Surface()
  const out = [0, 0, 0]
  const done = new Int32Array(SUB * SUB)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const base = y * SUB * cam.width + x * SUB
      const o = (y * width + x) * 3
      depth[y * width + x] = seen.near[base]
      // samples on one surface are shaded once
      let distinct = 0
      for (let i = 0; i < SUB * SUB; i++) {
        const k = base + (i >> 1) * cam.width + (i & 1)
        const t = seen.id[k]
        let same = -1
        for (let d = 0; d < distinct && same < 0; d++) {
          const q = base + (done[d] >> 1) * cam.width + (done[d] & 1)
          const other = seen.id[q]
          if (t === other || (t >= 0 && other >= 0 && world.group[t] === world.group[other] && Math.abs(seen.near[k] - seen.near[q]) < seen.near[k] * 0.012))
            same = d
        }
        if (same < 0) {
          done[distinct++] = i
          if (t < 0)
            background((x + 0.5) / width, (y + 0.5) / height, out)
          else
            one(view, s, t, x * SUB + (i & 1), y * SUB + (i >> 1), distinct === 1, seen.near[k], out)
          stash[distinct * 3 - 3] = out[0]
          stash[distinct * 3 - 2] = out[1]
          stash[distinct * 3 - 1] = out[2]
          same = distinct - 1
        }
        // a bright spark must not make a jagged edge
        rgb[o] += Math.min(4, stash[same * 3])
        rgb[o + 1] += Math.min(4, stash[same * 3 + 1])
        rgb[o + 2] += Math.min(4, stash[same * 3 + 2])
      }
      rgb[o] /= SUB * SUB
      rgb[o + 1] /= SUB * SUB
      rgb[o + 2] /= SUB * SUB
    }
  }
  return { rgb, depth, width, height }
}

const stash = new Float64Array(SUB * SUB * 3)
const got = [0, 0]

function one(view, s, t, fx, fy, middle, near, out) {
  const { world, screen, cam } = view
  const material = world.materials[world.part[t]]
  interpolate(world, screen, cam, t, fx + (middle ? 1 : 0.5), fy + (middle ? 1 : 0.5), s)
  s.px *= SUB
  s.reset()
  if (material.tangents)
    tangents(world, t, s)
  lighting(view, s, fx, fy, world.group[t], near, got)
  material.surface(s)
  shade(s, view.light, got[0], got[1], out)
  if (view.tint)
    view.tint(s, out)
}
