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
  const shadows = new Shadows(casters, keyDirections(light, quality.key ?? 4), skyDirections(quality.sky ?? 28), scene.bounds(), quality.map ?? 320)
  const view = { world, screen, cam: fine, light, shadows, seen, width, height, tint: stained(scene, light) }
  view.lighting = coarse(view)
  return glowing(throughGlass(scene, resolve(view, background), { cam, light }), scene.glows, cam)
}

/** Adds the light that flames throw into the air and the lens. */
function glowing(picture, glows, cam) {
  for (const { at, radius, colour } of glows) {
    const [cx, cy, near] = project(cam, Float32Array.from(at))
    const reach = radius * near * cam.focal * cam.height / 2
    for (let y = Math.max(0, Math.floor(cy - reach)); y < Math.min(cam.height, cy + reach); y++) {
      for (let x = Math.max(0, Math.floor(cx - reach)); x < Math.min(cam.width, cx + reach); x++) {
        const d = Math.hypot(x - cx, y - cy) / reach
        if (d >= 1)
          continue
        const k = (1 - d) ** 3 * 0.8 + 0.5 * Math.exp(-d * 14)
        for (let i = 0; i < 3; i++)
          picture.rgb[(y * cam.width + x) * 3 + i] += colour[i] * k
      }
    }
  }
  return picture
}

/** Coarse samples between two that are always looked up. */
const STRIDE = 4

/**
 * The shadows at every second pixel: they are soft, and cost most. Where the four
 * corners of a block agree, what lies between is interpolated.
 */
function coarse(view) {
  const { world, seen, cam, width, height } = view
  const w = Math.ceil(width / 2)
  const h = Math.ceil(height / 2)
  const out = { w, h, key: new Float32Array(w * h).fill(-1), open: new Float32Array(w * h), group: new Int32Array(w * h), near: new Float32Array(w * h) }
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const k = Math.min(cam.height - 1, y * 4 + 2) * cam.width + Math.min(cam.width - 1, x * 4 + 2)
      const t = seen.id[k]
      out.group[y * w + x] = t < 0 ? 0 : world.group[t]
      out.near[y * w + x] = seen.near[k]
    }
  }
  for (let y = 0; y < h; y += STRIDE) {
    for (let x = 0; x < w; x += STRIDE)
      block(view, out, x, y)
  }
  return out
}

const blockSurface = new Surface()
const blockLight = [0, 0]

/** The light at one coarse sample, looked up once. */
function sample(view, out, x, y) {
  const i = y * out.w + x
  if (out.key[i] >= 0 || out.group[i] === 0)
    return i
  const { world, screen, cam, seen, shadows } = view
  const fx = Math.min(cam.width - 1, x * 4 + 2)
  const fy = Math.min(cam.height - 1, y * 4 + 2)
  const s = blockSurface
  interpolate(world, screen, cam, seen.id[fy * cam.width + fx], fx + 0.5, fy + 0.5, s)
  shadows.at(s.x, s.y, s.z, s.nx, s.ny, s.nz, blockLight)
  out.key[i] = blockLight[0]
  out.open[i] = blockLight[1]
  return i
}

function block(view, out, x0, y0) {
  const x1 = Math.min(out.w - 1, x0 + STRIDE)
  const y1 = Math.min(out.h - 1, y0 + STRIDE)
  const a = sample(view, out, x0, y0)
  const b = sample(view, out, x1, y0)
  const c = sample(view, out, x0, y1)
  const d = sample(view, out, x1, y1)
  const even = agree(out.key, a, b, c, d, 0.035) && agree(out.open, a, b, c, d, 0.035) && oneSurface(out, x0, y0, x1, y1)
  for (let y = y0; y <= y1; y++) {
    for (let x = x0; x <= x1; x++) {
      if (!even) {
        sample(view, out, x, y)
        continue
      }
      const i = y * out.w + x
      if (out.key[i] >= 0)
        continue
      const u = (x - x0) / (x1 - x0)
      const v = (y - y0) / (y1 - y0)
      out.key[i] = (out.key[a] * (1 - u) + out.key[b] * u) * (1 - v) + (out.key[c] * (1 - u) + out.key[d] * u) * v
      out.open[i] = (out.open[a] * (1 - u) + out.open[b] * u) * (1 - v) + (out.open[c] * (1 - u) + out.open[d] * u) * v
    }
  }
}

function agree(values, a, b, c, d, most) {
  const v = values[a]
  return Math.abs(values[b] - v) < most && Math.abs(values[c] - v) < most && Math.abs(values[d] - v) < most
}

function oneSurface({ w, group, near }, x0, y0, x1, y1) {
  const g = group[y0 * w + x0]
  const n = near[y0 * w + x0]
  for (let y = y0; y <= y1; y++) {
    for (let x = x0; x <= x1; x++) {
      const i = y * w + x
      if (group[i] !== g || Math.abs(near[i] - n) > n * 0.05)
        return false
    }
  }
  return g !== 0
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
      // the nearest: what blurs the background must leave the edge alone
      depth[y * width + x] = Math.max(seen.near[base], seen.near[base + 1], seen.near[base + cam.width], seen.near[base + cam.width + 1])
      // samples on one surface are shaded once
      let distinct = 0
      for (let i = 0; i < SUB * SUB; i++) {
        const k = base + (i >> 1) * cam.width + (i & 1)
        const t = seen.id[k]
        const surface = t < 0 ? 0 : world.group[t]
        let same = -1
        for (let d = 0; d < distinct && same < 0; d++) {
          const q = base + (done[d] >> 1) * cam.width + (done[d] & 1)
          const other = seen.id[q]
          if (t === other || (t >= 0 && other >= 0 && surface === world.group[other] && Math.abs(seen.near[k] - seen.near[q]) < seen.near[k] * 0.012))
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
  // a slanting surface shows more of itself in a pixel
  s.px *= SUB / Math.max(0.22, s.nx * s.vx + s.ny * s.vy + s.nz * s.vz)
  s.reset()
  if (material.tangents)
    tangents(world, t, s)
  lighting(view, s, fx, fy, world.group[t], near, got)
  material.surface(s)
  shade(s, view.light, got[0], got[1], out)
  if (view.tint)
    view.tint(s, out)
}
