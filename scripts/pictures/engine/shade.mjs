import { ambient, mirrored } from "./light.mjs"

const sky = [0, 0, 0]
const mirror = [0, 0, 0, 0]

/**
 * Light that leaves a surface towards the camera, linear RGB into out.
 * @param {import("./surface.mjs").Surface} s
 * @param {object} light from `studio`
 * @param {number} key share of the key light that arrives (0..1)
 * @param {number} open share of the sky that is seen (0..1)
 * @param {number[]} out
 */
export function shade(s, light, key, open, out) {
  const [nx, ny, nz] = tilted(s)
  const d = light.d
  const nd = nx * d[0] + ny * d[1] + nz * d[2]
  const round = s.wrap * 0.6
  const direct = Math.max(0, (nd + round) / (1 + round))
  const lit = key + (1 - key) * s.wrap * 0.18
  ambient(light, nx, ny, nz, sky)
  const hollow = s.shade
  // light between near surfaces warms the dark corners
  const near = open + (1 - open) * 0.22
  const matt = 1 - s.metal
  const nv = Math.max(0.02, nx * s.vx + ny * s.vy + nz * s.vz)
  const edge = (1 - nv) ** 5 * (1 - s.rough * 0.75)
  const k = 2 * nv
  mirrored(light, nx * k - s.vx, ny * k - s.vy, nz * k - s.vz, s.rough, mirror)
  const window = mirror[0] * (s.metal ? 3.4 : 13) * (0.12 + 0.88 * key)
  const gloss = (0.35 + 0.65 * open) * hollow
  const soft = s.sheen * (1 - nv) ** 3
  const sheen = soft * (0.35 * near + 0.9 * direct * lit)
  const albedo = [s.r, s.g, s.b]
  const own = [s.er, s.eg, s.eb]
  for (let i = 0; i < 3; i++) {
    const a = albedo[i]
    const bleed = open + (1 - open) * (0.08 + 0.34 * a)
    const diffuse = a * (light.key[i] * direct * lit * (0.35 + 0.65 * hollow) + sky[i] * bleed * hollow) * matt
    const f = s.metal ? a + (1 - a) * edge : s.spec + (1 - s.spec) * edge
    const shine = f * (mirror[i + 1] * gloss + window * (0.6 + 0.4 * hollow) * light.key[i] * 0.4)
    out[i] = diffuse * (1 - f * matt) + shine + sheen * (0.3 + 0.7 * a) + own[i]
  }
}

const normal = [0, 0, 0]

/** The normal with the relief on it. */
function tilted(s) {
  const { nx, ny, nz } = s
  const along = s.gx * nx + s.gy * ny + s.gz * nz
  const x = nx - (s.gx - along * nx)
  const y = ny - (s.gy - along * ny)
  const z = nz - (s.gz - along * nz)
  const l = 1 / Math.sqrt(x * x + y * y + z * z)
  normal[0] = x * l
  normal[1] = y * l
  normal[2] = z * l
  return normal
}
