import { clamp, smooth } from "./noise.mjs"

/**
 * From light to a photograph: depth of field, the film's curve, vignette, grain.
 * @param {{rgb: Float32Array, depth: Float32Array, width: number, height: number}} picture
 * @param {{rng: () => number, exposure?: number, focus?: number[], aperture?: number, vignette?: number, grain?: number}} options
 *   focus: the nearest and the farthest distance that is sharp; aperture: how fast it blurs beyond, 0 for not
 * @returns {Uint8Array} sRGB bytes, three a pixel
 */
export function develop(picture, { rng, exposure = 0.74, focus = [0, 99], aperture = 0, vignette = 0.28, grain = 1 }) {
  const { width, height } = picture
  const rgb = aperture > 0 ? defocus(picture, focus, aperture) : picture.rgb
  const out = new Uint8Array(width * height * 3)
  let seed = Math.floor(rng() * 4294967296)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const k = (y * width + x) * 3
      const dx = (x / width - 0.5) * 1.9
      const dy = (y / height - 0.5) * 1.9
      const dark = exposure * (1 - vignette * smooth(0.25, 1.9, dx * dx + dy * dy))
      seed = (Math.imul(seed, 1664525) + 1013904223) | 0
      const a = (seed >>> 8) / 16777216
      seed = (Math.imul(seed, 1664525) + 1013904223) | 0
      const n = (a + (seed >>> 8) / 16777216 - 1) * 3.4 * grain
      for (let i = 0; i < 3; i++)
        out[k + i] = film(rgb[k + i] * dark) + n
    }
  }
  return out
}

/** A filmic curve with a soft shoulder, then sRGB, in 0..255 (by table). */
function film(x) {
  const i = Math.min(CURVE.length - 1, Math.sqrt(x) * 512)
  return CURVE[i | 0]
}

const CURVE = Float32Array.from({ length: 1100 }, (_, i) => {
  const x = (i / 512) ** 2
  // the curve of Hable's kind: a straight middle, toe and shoulder rounded
  const y = clamp((x * (2.2 * x + 0.07)) / (x * (2.05 * x + 0.72) + 0.16))
  const s = y <= 0.0031308 ? 12.92 * y : 1.055 * y ** (1 / 2.4) - 0.055
  return 2.2 + s * 250
})

/** Blurs what is not in focus: two blurred copies of half the size, mixed by how far off it is. */
function defocus({ rgb, depth, width, height }, focus, aperture) {
  const off = new Float32Array(width * height)
  for (let i = 0; i < off.length; i++)
    off[i] = clamp(Math.max(focus[0] * depth[i] - 1, 1 - focus[1] * depth[i]) * aperture)
  const w = width >> 1
  const h = height >> 1
  const weighed = halved(rgb, off, width, w, h)
  const near = blurred(weighed, w, h, Math.max(1, Math.round(width / 420)))
  const far = blurred(weighed, w, h, Math.round(width / 140))
  const out = Float32Array.from(rgb)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x
      if (off[i] <= 0)
        continue
      const a = smooth(0, 0.35, off[i])
      const b = smooth(0.3, 1, off[i])
      const gx = Math.max(0, Math.min(w - 1.001, x / 2 - 0.25))
      const gy = Math.max(0, Math.min(h - 1.001, y / 2 - 0.25))
      const k = (gy | 0) * w + (gx | 0)
      const fx = gx - (gx | 0)
      const fy = gy - (gy | 0)
      for (let c = 0; c < 3; c++) {
        const n = between(near, k, w, fx, fy, c)
        const soft = n + (between(far, k, w, fx, fy, c) - n) * b
        out[i * 3 + c] += (soft - out[i * 3 + c]) * a
      }
    }
  }
  return out
}

function between(a, k, w, fx, fy, c) {
  const top = a[k * 4 + c] + (a[k * 4 + 4 + c] - a[k * 4 + c]) * fx
  const low = a[(k + w) * 4 + c] + (a[(k + w) * 4 + 4 + c] - a[(k + w) * 4 + c]) * fx
  return top + (low - top) * fy
}

/** Half the size, each pixel weighed by how much it is out of focus: sharp things must not bleed. */
function halved(rgb, off, width, w, h) {
  const out = new Float32Array(w * h * 4)
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const o = (y * w + x) * 4
      for (let q = 0; q < 4; q++) {
        const i = (y * 2 + (q >> 1)) * width + x * 2 + (q & 1)
        const weight = off[i] + 0.001
        out[o] += rgb[i * 3] * weight
        out[o + 1] += rgb[i * 3 + 1] * weight
        out[o + 2] += rgb[i * 3 + 2] * weight
        out[o + 3] += weight
      }
    }
  }
  return out
}

function blurred(weighed, width, height, radius) {
  const a = Float32Array.from(weighed)
  const b = new Float32Array(a.length)
  for (let pass = 0; pass < 2; pass++) {
    box(a, b, width, height, radius, 4, width * 4)
    box(b, a, height, width, radius, width * 4, 4)
  }
  for (let i = 0; i < a.length; i += 4) {
    const w = 1 / a[i + 3]
    a[i] *= w
    a[i + 1] *= w
    a[i + 2] *= w
  }
  return a
}

/** A running mean along lines: `step` between neighbours, `line` between lines. */
function box(from, to, length, lines, radius, step, line) {
  const k = 1 / (radius * 2 + 1)
  for (let l = 0; l < lines; l++) {
    for (let c = 0; c < 4; c++) {
      const base = l * line + c
      let sum = 0
      for (let i = -radius; i <= radius; i++)
        sum += from[base + Math.max(0, Math.min(length - 1, i)) * step]
      for (let i = 0; i < length; i++) {
        to[base + i * step] = sum * k
        sum += from[base + Math.min(length - 1, i + radius + 1) * step] - from[base + Math.max(0, i - radius) * step]
      }
    }
  }
}
