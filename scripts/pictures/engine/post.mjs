import { clamp, smooth } from "./noise.mjs"

/**
 * From light to a photograph: depth of field, the film's curve, vignette, grain.
 * @param {{rgb: Float32Array, depth: Float32Array, width: number, height: number}} picture
 * @param {{rng: () => number, exposure?: number, focus?: number, aperture?: number, vignette?: number, grain?: number}} options
 *   focus: the distance that is sharp; aperture: how fast it blurs, 0 for not
 * @returns {Uint8Array} sRGB bytes, three a pixel
 */
export function develop(picture, { rng, exposure = 1, focus = 8, aperture = 0, vignette = 0.28, grain = 1 }) {
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

/** Blurs what is not in focus: two blurred copies, mixed by how far off it is. */
function defocus({ rgb, depth, width, height }, focus, aperture) {
  const off = new Float32Array(width * height)
  for (let i = 0; i < off.length; i++)
    off[i] = clamp((Math.abs(1 - focus * depth[i]) - 0.06) * aperture)
  const near = blurred(rgb, off, width, height, Math.round(width / 240))
  const far = blurred(rgb, off, width, height, Math.round(width / 75))
  const out = new Float32Array(rgb.length)
  for (let i = 0; i < off.length; i++) {
    const a = smooth(0, 0.35, off[i])
    const b = smooth(0.3, 1, off[i])
    for (let c = 0; c < 3; c++) {
      const k = i * 3 + c
      const soft = near[k] + (far[k] - near[k]) * b
      out[k] = rgb[k] + (soft - rgb[k]) * a
    }
  }
  return out
}

/** A blur of only those pixels that are out of focus: sharp things do not bleed. */
function blurred(rgb, off, width, height, radius) {
  const n = width * height
  const four = new Float32Array(n * 4)
  for (let i = 0; i < n; i++) {
    const w = off[i] + 0.001
    four[i * 4] = rgb[i * 3] * w
    four[i * 4 + 1] = rgb[i * 3 + 1] * w
    four[i * 4 + 2] = rgb[i * 3 + 2] * w
    four[i * 4 + 3] = w
  }
  let [a, b] = [four, new Float32Array(n * 4)]
  for (let pass = 0; pass < 2; pass++) {
    box(a, b, width, height, radius, 4, width * 4)
    box(b, a, height, width, radius, width * 4, 4)
  }
  const out = new Float32Array(n * 3)
  for (let i = 0; i < n; i++) {
    const w = 1 / a[i * 4 + 3]
    out[i * 3] = a[i * 4] * w
    out[i * 3 + 1] = a[i * 4 + 1] * w
    out[i * 3 + 2] = a[i * 4 + 2] * w
  }
  return out
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
