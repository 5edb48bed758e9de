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
  tilt(s)
  const nx = normal[0]
  const ny = normal[1]
  const nz = normal[2]
  const d = light.d
  const nd = nx * d[0] + ny * d[1] + nz * d[2]
  const round = s.wrap * 0.6
  const direct = Math.max(0, (nd + round) / (1 + round))
  const lit = key + (1 - key) * s.wrap * 0.18
  ambient(light, nx, ny, nz, sky)
  const hollow = s.shade
  const matt = 1 - s.metal
  const nv = Math.max(0.02, nx * s.vx + ny * s.vy + nz * s.vz)
  const edge = (1 - nv) ** 5 * (1 - s.rough * 0.75)
  const k = 2 * nv
  if (s.rough > 0.75 && !s.metal)
    dull(light, ny, mirror)
  else
    mirrored(light, nx * k - s.vx, ny * k - s.vy, nz * k - s.vz, s.rough, mirror)
  const window = mirror[0] * (s.metal ? 3.8 : 14) * (0.12 + 0.88 * key) * (0.6 + 0.4 * hollow) * 0.4
  const gloss = (0.3 + 0.7 * open) * hollow
  const sheen = s.sheen * (1 - nv) ** 3 * (0.35 * (open + (1 - open) * 0.22) + 0.9 * direct * lit)
  const sun = direct * lit * (0.35 + 0.65 * hollow)
  for (let i = 0; i < 3; i++) {
    const a = i === 0 ? s.r : i === 1 ? s.g : s.b
    // light between near surfaces of one colour warms their corners
    const bleed = open + (1 - open) * (0.06 + 0.3 * a)
    const diffuse = a * (light.key[i] * sun + sky[i] * bleed * hollow) * matt
    const f = s.metal ? a + (1 - a) * edge : s.spec + (1 - s.spec) * edge
    out[i] = diffuse * (1 - f * matt) + f * (mirror[i + 1] * gloss + window * light.key[i]) + sheen * (0.3 + 0.7 * a)
  }
  out[0] += s.er
  out[1] += s.eg
  out[2] += s.eb
}

/** What so rough a surface mirrors that nothing can be made out in it. */
function dull(light, ny, out) {
  out[0] = 0.05
  for (let i = 0; i < 3; i++)
    out[i + 1] = light.wall[i] * (0.45 + 0.15 * ny)
}

const normal = [0, 0, 0]

/** The normal with the relief on it, into `normal`. */
function tilt(s) {
  const along = s.gx * s.nx + s.gy * s.ny + s.gz * s.nz
  const x = s.nx - (s.gx - along * s.nx)
  const y = s.ny - (s.gy - along * s.ny)
  const z = s.nz - (s.gz - along * s.nz)
  const l = 1 / Math.sqrt(x * x + y * y + z * z)
  normal[0] = x * l
  normal[1] = y * l
  normal[2] = z * l
}
