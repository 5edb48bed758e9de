import { colour, mix, scale } from "../palette.mjs"
import { cell, fbm, gradient, noise, slope, smooth } from "../engine/noise.mjs"
import { DRAFTS, thread, threads } from "./weave.mjs"
import { wood } from "./wood.mjs"
import { spots } from "./spots.mjs"

/**
 * What things stand on. Each is a material over x and z of the world.
 * @param {string} name
 * @param {string} tone its dye or paint, where it has one
 * @param {() => number} rng
 */
export function table(name, tone, rng) {
  return TABLES[name](tone, rng)
}

const TABLES = {
  linen: tone => linen(colour(tone)),
  oak: (_, rng) => planks("oak", rng, 0.62),
  walnut: (_, rng) => planks("walnut", rng, 0.7),
  slate: () => stone(colour("#3d4145"), colour("#5a5f62"), 0.55, 0.5),
  marble: () => marble(),
  plaster: tone => stone(scale(colour(tone), 0.86), colour(tone), 0.85, 0.35),
  painted: (tone, rng) => painted(colour(tone), rng),
}

/** A coarse linen cloth with slubs. */
export function linen(dye, frequency = 64) {
  return {
    surface(s) {
      const fold = 0.03 * noise(s.x * 0.9, 0, s.z * 0.9)
      const fine = smooth(0.03, 0.006, s.px)
      threads((s.x + fold) * frequency, (s.z - fold) * frequency, DRAFTS.plain, s.px * frequency)
      const slub = noise(s.x * 3 * (thread.warp ? 6 : 0.5), 1, s.z * 3 * (thread.warp ? 0.5 : 6))
      s.paint(dye)
      s.dim(thread.light * (1 + fine * (0.16 * thread.jitter + 0.09 * slub)))
      gradient(s.x * 1.1, 4, s.z * 1.1)
      s.bump(thread.du * 0.55 + slope[1] * 0.05, 0, thread.dv * 0.55 + slope[3] * 0.05)
      s.rough = 0.95
      s.spec = 0.02
      s.sheen = 0.08
    },
  }
}

function planks(species, rng, tone) {
  const boards = Array.from({ length: 9 }, () => wood(species, rng, { gloss: 0.3, scale: 1.25, tone: tone * (0.9 + rng() * 0.2) }))
  const width = 1.35
  return {
    surface(s) {
      const row = s.z / width + 20.37
      const n = Math.floor(row)
      const edge = Math.min(row - n, 1 - row + n) * width
      s.oy = 0.1 + n * 0.77
      s.oz = s.z - n * 3.1
      s.ox = s.x + n * 7.7
      boards[((n % 9) + 9) % 9].surface(s)
      const grey = (s.r + s.g + s.b) / 3
      s.blend([grey * 1.12, grey, grey * 0.86], 0.38)
      s.dim(1 - 0.75 * smooth(0.022, 0.006, edge))
    },
  }
}

function stone(low, high, rough, speckle) {
  return {
    surface(s) {
      const cloud = 0.5 + 0.5 * fbm(s.x * 0.8, 2, s.z * 0.8, 4)
      s.paint(mix(low, high, cloud))
      const grit = noise(s.x * 60, 1, s.z * 60)
      s.dim(1 + 0.05 * grit - 0.25 * speckle * spots(s.x, 0.5, s.z, 22, 0.16))
      gradient(s.x * 26, 3, s.z * 26)
      const fade = 0.05 * smooth(0.03, 0.008, s.px)
      s.bump(slope[1] * fade, 0, slope[3] * fade)
      s.rough = rough
      s.spec = 0.035
    },
  }
}

function marble() {
  const white = colour("#e9e6e0")
  const vein = colour("#8f8d8c")
  return {
    surface(s) {
      const warp = fbm(s.x * 0.5, 1, s.z * 0.5, 4)
      const v = Math.abs(noise(s.x * 0.35 + warp * 1.6, 5, s.z * 0.5 + warp * 1.9))
      const thin = Math.abs(noise(s.x * 1.1 + warp * 2, 9, s.z * 0.9 - warp * 2))
      const cloud = 0.5 + 0.5 * fbm(s.x * 0.4, 7, s.z * 0.4, 3)
      s.paint(white)
      s.blend(vein, 0.5 * smooth(0.09, 0, v) + 0.22 * smooth(0.05, 0, thin) + 0.16 * cloud)
      s.rough = 0.28
      s.spec = 0.04
    },
  }
}

function painted(paint, rng) {
  const under = wood("oak", rng, { gloss: 0.1, tone: 0.5 })
  return {
    surface(s) {
      const row = s.z / 1.5 + 30.4
      const n = Math.floor(row)
      const edge = Math.min(row - n, 1 - row + n) * 1.5
      const worn = smooth(0.32, 0.5, fbm(s.x * 0.7, n * 3.3, s.z * 5, 4) + 0.25 * smooth(0.08, 0.01, edge))
      under.surface(s)
      s.blend(paint, (1 - worn) * 0.94)
      const brush = noise(s.x * 1.2, n, s.z * 70)
      s.dim((1 + 0.04 * brush) * (0.97 + 0.06 * cell(n, 3)) * (1 - 0.6 * smooth(0.02, 0.005, edge)))
      s.bump(0, 0, brush * 0.05 * smooth(0.02, 0.005, s.px))
      s.rough = 0.6
    },
  }
}
