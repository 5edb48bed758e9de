import { colour } from "../palette.mjs"
import { folded, fringe } from "../engine/cloth.mjs"
import { pillow } from "../engine/outline.mjs"
import { noise } from "../engine/noise.mjs"
import { between } from "../engine/random.mjs"
import { curve, lathe, tube } from "../engine/shapes.mjs"
import { grid } from "../engine/mesh.mjs"
import { knit } from "../materials/knit.mjs"
import { plain } from "../materials/plain.mjs"

const wool = name => plain(colour(name), { rough: 0.95, wrap: 0.4, sheen: 0.35, vary: 0.2, grain: 0.15, frequency: 10 })

const scarf = {
  elevation: 0.5,
  turn: 0.3,
  build(scene, look, rng) {
    scene.add(folded({ width: 1.6, depth: 2.1, layers: 4, thick: 0.24, shift: between(rng, 0, 30), wobble: 0.05 }), knit(look, { across: 13, rows: 17 }))
    const y = 0.9
    fringe(scene, wool(look.colours[0]), { from: t => [(t - 0.5) * 1.5, y - 0.02, 1.0], count: 26, length: 0.62, rng, towards: [0, -0.75, 0.55], radius: 0.027, spreadOut: 0.06 })
  },
}

const hat = {
  elevation: 0.16,
  build(scene, look, rng) {
    const columns = 72
    const rows = 14
    const crown = curve([[0.98, 0.42], [1.0, 0.75], [0.94, 1.15], [0.74, 1.5], [0.4, 1.72], [0.12, 1.78], [0, 1.79]], 9)
    const brim = curve([[0.9, 0.02], [0.98, 0], [1.06, 0.06], [1.09, 0.3], [1.06, 0.52], [1.0, 0.56], [0.96, 0.5]], 8)
    const soft = (a, y) => 1 + 0.025 * Math.sin(2 * a + 1) + 0.015 * noise(Math.cos(a) * 2, y * 2, Math.sin(a) * 2) * (1 + y)
    scene.add(lathe(crown, 110, soft), knit(look, { across: columns, rows }))
    scene.add(lathe(brim, 110, soft), knit({ colours: [look.colours.at(-1)], stitch: "rib" }, { across: columns, rows }))
    if (look.pompom)
      pompom(scene, wool(look.colours[1 % look.colours.length]), { y: 2.12, s: 0.44 }, rng)
  },
}

/** A ball of cut yarn: a thousand ends. */
function pompom(scene, material, place, rng) {
  scene.group(place, (g) => {
    for (let i = 0; i < 620; i++) {
      const y = 1 - 2 * (i + 0.5) / 620
      const r = Math.sqrt(1 - y * y)
      const a = i * 2.399963 + between(rng, -0.2, 0.2)
      const l = between(rng, 0.86, 1.08)
      const d = [Math.cos(a) * r, y, Math.sin(a) * r]
      const bend = [between(rng, -0.15, 0.15), between(rng, -0.15, 0.15), between(rng, -0.15, 0.15)]
      g.add(tube([0.3, 0.65, 1].map(t => d.map((x, k) => (x + bend[k] * t * t) * l * t)), 0.05, 5), material)
    }
  })
}

/** Cast on a shape laid flat: a stuffed outline with ribs at its end. */
function flat(scene, outline, look, place, { height = 0.16, round = 0.3, across = 15, rows = 19, cuff } = {}) {
  const body = knit(look, { across, rows })
  const edge = knit({ colours: [look.colours.at(-1)], stitch: "rib" }, { across, rows })
  const material = cuff === undefined ? body : { tangents: true, surface: s => (s.oz > cuff ? edge : body).surface(s) }
  scene.add(pillow(outline, height, round, { cells: 80, more: (x, z, d) => 0.025 * noise(x * 2.2, 1, z * 2.2) * Math.min(1, d * 4) }), material, place)
}

const MITTEN = curve([[-0.5, 1.3], [-0.5, 1.3], [-0.46, 0.62], [-0.56, 0.2], [-0.56, -0.5], [-0.42, -1.02], [0, -1.26], [0.42, -1.02], [0.54, -0.5], [0.55, -0.22], [0.72, -0.42], [0.92, -0.5], [1.02, -0.34], [0.9, 0.02], [0.6, 0.4], [0.47, 0.66], [0.5, 1.3], [0.5, 1.3]], 5, true)
const mirror = points => points.map(([x, z]) => [-x, z]).reverse()

const mittens = {
  stage: "above",
  build(scene, look) {
    flat(scene, mirror(MITTEN), look, { x: -0.78, ry: 0.12 }, { cuff: 0.68 })
    flat(scene, MITTEN, look, { x: 0.72, z: 0.12, ry: -0.22 }, { cuff: 0.68 })
  },
}

const SOCK = curve([[-0.44, -1.6], [-0.44, -1.6], [0.44, -1.6], [0.44, -1.6], [0.43, 0.1], [0.55, 0.42], [1.1, 0.72], [1.5, 0.95], [1.6, 1.25], [1.35, 1.5], [0.7, 1.42], [0, 1.22], [-0.42, 0.86], [-0.46, 0.3]], 6, true)

const socks = {
  stage: "above",
  build(scene, look) {
    const sock = (place) => {
      const body = knit(look, { across: 16, rows: 20 })
      const edge = knit({ colours: [look.colours.at(-1)], stitch: "rib" }, { across: 16, rows: 20 })
      const tip = knit({ colours: [look.colours.at(-1)], stitch: "stockinette" }, { across: 16, rows: 20 })
      const heel = s => s.ox > 1.22 || (s.ox + (0.9 - s.oz) < -0.02 && s.oz > 0.5)
      scene.add(pillow(SOCK, 0.15, 0.3, { cells: 90, more: (x, z, d) => 0.03 * noise(x * 2, 1, z * 2) * Math.min(1, d * 4) }), { tangents: true, surface: s => (s.oz < -1.1 ? edge : heel(s) ? tip : body).surface(s) }, place)
    }
    sock({ x: -0.75, z: -0.1, ry: 0.1 })
    sock({ x: 0.5, z: 0.1, y: 0.05, ry: -0.12 })
  },
}

const jumper = {
  elevation: 0.62,
  turn: 0.12,
  build(scene, look, rng) {
    scene.add(folded({ width: 2.7, depth: 2.3, layers: 3, thick: 0.34, shift: between(rng, 0, 30), wobble: 0.05 }), knit(look, { across: 11, rows: 14 }))
    // the collar on top, and a sleeve laid over
    const collar = curve([[0.62, 1.02], [0.68, 1.1], [0.66, 1.2], [0.58, 1.24], [0.5, 1.18], [0.5, 1.04]], 6)
    scene.add(lathe(collar, 70), knit({ colours: [look.colours.at(-1)], stitch: "rib" }, { across: 56, rows: 14 }), { z: -0.5, y: 0.12, s: [1.15, 0.9, 0.7] })
    const arm = curve([[-0.98, 1.12, -0.9], [-0.9, 1.14, -0.2], [-0.75, 1.13, 0.45], [-0.6, 1.12, 0.98]], 10)
    scene.add(sleeve(arm, 0.32), knit(look, { across: 24, rows: 14 }))
    scene.add(sleeve(arm.map(([x, y, z]) => [-x, y, z]), 0.32), knit(look, { across: 24, rows: 14 }))
  },
}

function sleeve(path, width) {
  const n = path.length - 1
  return grid(28, n, (u, v, out) => {
    const [x, y, z] = path[Math.round(v * n)]
    const a = u * Math.PI * 2
    const w = width * (1 - 0.3 * v)
    out[0] = x + Math.cos(a) * w
    out[1] = y + Math.sin(a) * 0.12
    out[2] = z
    out[4] = v * 2
  }, { closeU: true })
}

export const knitted = { scarf, hat, mittens, socks, jumper }
