import { clamp, smooth } from "./noise.mjs"
import { between } from "./random.mjs"

/**
 * A small studio: a large window to the left, a white card to the right, a dark
 * room behind the camera, and the table's own light from below.
 */
export function studio(rng, { side = -1, height = 0.72, front = 0.16, warm = 1, hard = 1, ambient = 1, key = 1 } = {}) {
  const d = unit([side * between(rng, 0.62, 0.74), height * between(rng, 0.94, 1.08), front + between(rng, -0.06, 0.08)])
  const t = unit([d[2], 0, -d[0]])
  const b = [d[1] * t[2] - d[2] * t[1], d[2] * t[0] - d[0] * t[2], d[0] * t[1] - d[1] * t[0]]
  return {
    d,
    t,
    b,
    half: [0.34, 0.46],
    hard,
    key: [2.5 * key, (2.37 - 0.06 * warm) * key, (2.2 - 0.2 * warm) * key],
    sky: [0.52 * ambient, 0.545 * ambient, 0.57 * ambient],
    bounce: [0.3, 0.27, 0.23],
    wall: [0.5, 0.48, 0.45],
  }
}

/** Directions spread over the window: n by n. */
export function keyDirections(light, n) {
  const out = []
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < n; i++) {
      // every second row shifted: no two shadows' edges in one line
      const u = ((i + 0.5 + (j % 2 ? 0.25 : -0.25)) / n * 2 - 1) * light.half[0] * light.hard
      const v = ((j + 0.5) / n * 2 - 1) * light.half[1] * light.hard
      out.push(unit(light.d.map((x, k) => x + light.t[k] * u + light.b[k] * v)))
    }
  }
  return out
}

/** Directions spread evenly over the upper half of the sky (Fibonacci). */
export function skyDirections(n) {
  return Array.from({ length: n }, (_, i) => {
    const y = 0.06 + 0.92 * (i + 0.5) / n
    const r = Math.sqrt(1 - y * y)
    const a = i * 2.399963
    return [Math.cos(a) * r, y, Math.sin(a) * r]
  })
}

function unit(a) {
  const l = Math.hypot(...a)
  return a.map(x => x / l)
}

/** Light from all around on a surface that faces n, into out (linear RGB). */
export function ambient(light, nx, ny, nz, out) {
  const up = 0.5 + 0.5 * ny
  const side = nx * light.d[0] + nz * light.d[2]
  const k = 0.58 + 0.42 * up + 0.3 * side
  for (let i = 0; i < 3; i++)
    out[i] = light.sky[i] * k * (0.35 + 0.65 * up) + light.bounce[i] * (1 - up) * 0.7
}

/**
 * What a mirror sees in a direction: the window into out[0], all else into
 * out[1..3]. A rough mirror sees it blurred.
 */
export function mirrored(light, x, y, z, rough, out) {
  const soft = 0.03 + rough * 0.9
  const front = x * light.d[0] + y * light.d[1] + z * light.d[2]
  out[0] = 0
  if (front > 0.05) {
    const u = (x * light.t[0] + y * light.t[1] + z * light.t[2]) / front
    const v = (x * light.b[0] + y * light.b[1] + z * light.b[2]) / front
    const [hu, hv] = light.half
    let cover = slit(u, hu, soft) * slit(v, hv, soft)
    if (rough < 0.3) {
      // the window's bars
      const bar = 0.022 + soft * 0.2
      const deep = 1 - rough / 0.3
      cover *= 1 - deep * 0.75 * Math.max(1 - Math.abs(u) / bar, 1 - Math.abs(v - 0.05) / bar, 0)
    }
    out[0] = cover
  }
  const card = slit(z / Math.max(0.05, Math.abs(x)) - 0.15, 0.35, soft) * smooth(0.15, 0.6, -x * Math.sign(light.d[0])) * slit(y - 0.35, 0.4, soft)
  const back = smooth(0.5 + soft, -0.5 - soft, z)
  const room = 0.1 + 0.5 * back + 0.28 * clamp(y) + card * 0.55
  const below = smooth(0.1 + soft * 0.4, -0.1 - soft * 0.4, y)
  for (let i = 0; i < 3; i++)
    out[i + 1] = (light.wall[i] * room * 1.5) * (1 - below) + light.bounce[i] * 1.3 * below
}

function slit(u, half, soft) {
  const a = Math.abs(u)
  return a > half + soft ? 0 : smooth(half + soft, half - soft, a) * Math.min(1, half / (half * 0.5 + soft))
}
