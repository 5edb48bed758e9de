import { colour } from "../palette.mjs"
import { between } from "../engine/random.mjs"
import { cap } from "../engine/outline.mjs"
import { ball, curve, lathe, torus, tube, vessel } from "../engine/shapes.mjs"
import { blown, lit } from "../materials/glass.mjs"
import { metal } from "../materials/metal.mjs"
import { plain } from "../materials/plain.mjs"
import { bouquet } from "./plants.mjs"

const TUMBLERS = {
  straight: [[0.33, 0], [0.36, 0], [0.38, 0.05], [0.4, 0.5], [0.42, 1.05]],
  wavy: [[0.33, 0], [0.36, 0], [0.39, 0.05], [0.41, 0.5], [0.43, 1.0]],
  faceted: [[0.32, 0], [0.35, 0], [0.38, 0.05], [0.41, 0.5], [0.44, 0.98]],
  stem: [[0.42, 0], [0.43, 0.02], [0.3, 0.05], [0.07, 0.1], [0.05, 0.3], [0.06, 0.62], [0.2, 0.74], [0.4, 1.0], [0.44, 1.3], [0.4, 1.65]],
}
const VASES = {
  bottle: [[0.42, 0], [0.46, 0], [0.56, 0.1], [0.58, 0.5], [0.5, 0.95], [0.18, 1.3], [0.15, 1.7], [0.22, 1.95]],
  round: [[0.4, 0], [0.45, 0], [0.7, 0.2], [0.85, 0.7], [0.7, 1.15], [0.36, 1.38], [0.34, 1.46], [0.42, 1.6]],
  cylinder: [[0.46, 0], [0.5, 0], [0.52, 0.05], [0.52, 1.0], [0.55, 1.9]],
  bud: [[0.36, 0], [0.4, 0], [0.5, 0.16], [0.44, 0.42], [0.18, 0.72], [0.13, 1.1], [0.2, 1.35]],
}
const BOWLS = {
  open: [[0.4, 0], [0.45, 0], [0.5, 0.05], [0.9, 0.28], [1.25, 0.75]],
  wavy: [[0.4, 0], [0.45, 0], [0.5, 0.05], [0.95, 0.25], [1.3, 0.7]],
}

const RIPPLES = {
  wavy: rng => (a, y) => 1 + 0.045 * Math.sin(a * 5 + y * 2 + rng) * Math.min(1, y * 2),
  faceted: () => a => 0.96 + 0.05 * Math.cos(Math.PI / 9) / Math.cos(((Math.abs(a) + 50) % (Math.PI / 4.5)) - Math.PI / 9),
}

/** A blown vessel; its floor is thicker than its wall. */
function blow(scene, profile, look, rng, { wall = 0.035, floor = 0.09, thick = 0.5 } = {}) {
  const height = profile.at(-1)[1]
  const ripple = RIPPLES[look.form]?.(rng() * 6)
  scene.add(lathe(vessel(profile, wall, floor), 90, ripple), blown(look, { height, thick }, rng))
  return height
}

const tumbler = {
  elevation: 0.24,
  build(scene, look, rng) {
    const n = Math.max(2, look.count)
    for (let i = 0; i < n; i++)
      scene.group({ x: [0, 1.05, -0.55, 0.6][i], z: [0, 0.12, 0.75, 0.95][i], ry: rng() * 6 }, g => blow(g, TUMBLERS[look.form], look, rng, { wall: 0.03, floor: look.form === "stem" ? 0.74 : 0.1 }))
  },
}

const glassVase = {
  detail: [0.45, 0.32, 1],
  elevation: 0.2,
  build(scene, look, rng) {
    const profile = VASES[look.form]
    const h = blow(scene, profile, look, rng)
    bouquet(scene, look.stems, { y: 0.2, mouth: h, radius: profile.at(-1)[0] }, rng)
  },
}

const glassBowl = {
  elevation: 0.45,
  build(scene, look, rng) {
    blow(scene, BOWLS[look.form], look, rng)
  },
}

const ORNAMENTS = {
  bauble: curve([[0, 0], [0.3, 0.06], [0.55, 0.28], [0.62, 0.6], [0.5, 0.95], [0.24, 1.16], [0.1, 1.22]], 10),
  drop: curve([[0, 0], [0.22, 0.1], [0.44, 0.4], [0.46, 0.75], [0.26, 1.2], [0.12, 1.6], [0.08, 1.75]], 10),
  icicle: curve([[0, 0], [0.06, 0.2], [0.13, 0.8], [0.2, 1.5], [0.24, 2.0], [0.12, 2.15], [0.08, 2.2]], 10),
}

const ornament = {
  stage: "wall",
  fill: 0.86,
  build(scene, look, rng) {
    const n = Math.max(2, look.count)
    const profile = ORNAMENTS[look.form]
    const h = profile.at(-1)[1]
    for (let i = 0; i < n; i++) {
      const x = (i - (n - 1) / 2) * (look.form === "icicle" ? 0.7 : n > 2 ? 1.1 : 1.4)
      const drop = (n > 2 ? [0.1, 1.0, 0.3, 1.2] : [0, 0.5])[i]
      const dyes = [...look.colours.slice(i % look.colours.length), ...look.colours.slice(0, i % look.colours.length)]
      scene.group({ x, y: -h - drop - 0.45, z: 0.9 }, (g) => {
        const twist = (a, y) => 1 + (look.form === "icicle" ? 0.09 * Math.sin(a * 4 + y * 9) : 0)
        g.add(lathe(profile, 90, twist), blown({ ...look, colours: dyes }, { height: h, thick: 0.95, bend: 0.06 }, rng))
        g.add(lathe(curve([[0.13, 0], [0.14, 0.02], [0.13, 0.14], [0, 0.15]], 5), 30), metal("brass", { rough: 0.25 }), { y: h - 0.02 })
        g.add(torus(0.06, 0.014, 24, 8), metal("brass"), { y: h + 0.18, rx: Math.PI / 2 })
        g.add(tube([[0, h + 0.22, 0], [0, h + 0.6 + drop / 2, 0], [0, h + 0.75 + drop, 0]], 0.012, 6), plain(colour("brick"), { rough: 0.8 }))
      })
    }
    branch(scene, n * (n > 2 ? 0.52 : 0.75) + 0.35, rng)
  },
}

/** A twig of spruce to hang things from. */
function branch(scene, reach, rng) {
  const path = curve([[-reach, 0.22, 0.9], [-reach * 0.3, 0.36, 0.9], [reach * 0.4, 0.33, 0.9], [reach, 0.42, 0.9]], 12)
  scene.add(tube(path, t => 0.06 - 0.025 * t, 8), plain(colour("chocolate"), { rough: 0.9, bump: 0.3 }))
  const needles = plain(colour("forest"), { rough: 0.6, wrap: 0.2, vary: 0.4 })
  for (let i = 0; i < 240; i++) {
    const [x, y, z] = path[Math.floor(rng() * path.length)]
    const a = between(rng, -0.4, Math.PI + 0.4)
    const l = between(rng, 0.2, 0.36)
    const tip = [x + l * 0.7, y + Math.sin(a) * l * 0.75, z + Math.cos(a) * l * 0.75]
    scene.add(tube([[x, y, z], [(x + tip[0]) / 2, (y + tip[1]) / 2 + 0.02, (z + tip[2]) / 2], tip], 0.012, 4), needles)
  }
}

const ring = (r, n, turn = 0) => Array.from({ length: n }, (_, i) => [Math.cos(i / n * Math.PI * 2 + turn) * r, Math.sin(i / n * Math.PI * 2 + turn) * r])

/** Cut panes as polygons about the origin, each with the number of its colour. */
const PANES = {
  round() {
    const outer = ring(1.3, 48)
    const inner = ring(0.55, 8, 0.2)
    const panes = [{ points: ring(0.55, 8, 0.2), dye: 0 }]
    for (let i = 0; i < 8; i++)
      panes.push({ points: [inner[i], ...outer.slice(i * 6, i * 6 + 7).concat(i === 7 ? [outer[0]] : []), inner[(i + 1) % 8]], dye: 1 + i % 2 + (i % 3 === 0 ? 1 : 0) })
    return panes
  },
  window() {
    const panes = []
    for (let j = 0; j < 4; j++) {
      for (let i = 0; i < 3; i++) {
        const [x, y] = [(i - 1.5) * 0.72, (j - 2) * 0.72]
        const cut = (i + j) % 2
        panes.push({ points: cut ? [[x, y], [x + 0.72, y], [x, y + 0.72]] : [[x, y], [x + 0.72, y], [x + 0.72, y + 0.72]], dye: i + j })
        panes.push({ points: cut ? [[x + 0.72, y], [x + 0.72, y + 0.72], [x, y + 0.72]] : [[x, y], [x + 0.72, y + 0.72], [x, y + 0.72]], dye: i * 2 + j + 1 })
      }
    }
    return panes
  },
  star() {
    const panes = []
    const [out, mid] = [ring(1.4, 8, Math.PI / 8), ring(0.62, 8, 0)]
    for (let i = 0; i < 8; i++) {
      panes.push({ points: [[0, 0], mid[i], mid[(i + 1) % 8]], dye: i % 2 })
      panes.push({ points: [mid[i], out[i], mid[(i + 1) % 8]], dye: 2 + i % 2 })
    }
    return panes
  },
  leaf() {
    const edge = side => curve([[0, -1.5], [side * 0.62, -0.75], [side * 0.85, 0.1], [side * 0.5, 0.95], [0, 1.45]], 6)
    const panes = []
    for (const side of [-1, 1]) {
      const e = edge(side)
      for (let k = 0; k < 4; k++) {
        const part = e.slice(k * 6, k * 6 + 7)
        const low = k === 0 ? [] : [[0, -1.5 + k * 0.72 - 0.3]]
        const high = k === 3 ? [] : [[0, -1.5 + (k + 1) * 0.72 - 0.3]]
        panes.push({ points: [...low, ...part, ...high], dye: k + (side > 0 ? 1 : 0) })
      }
    }
    return panes
  },
  bird() {
    return [
      { points: curve([[-0.9, 0.1], [-0.4, 0.42], [0.2, 0.3], [0.6, 0], [0.2, -0.45], [-0.5, -0.4]], 6, true), dye: 0 },
      { points: curve([[-0.9, 0.1], [-1.15, 0.4], [-0.98, 0.68], [-0.65, 0.66], [-0.4, 0.42]], 6, false), dye: 1 },
      { points: [[-1.12, 0.5], [-1.5, 0.42], [-1.1, 0.34]], dye: 2 },
      { points: curve([[-0.4, 0.3], [0, 0.85], [0.7, 1.05], [0.35, 0.55], [0.2, 0.3]], 6, false), dye: 2 },
      { points: [[0.6, 0], [1.5, 0.18], [1.25, -0.12]], dye: 3 },
      { points: [[0.6, 0], [1.25, -0.12], [1.35, -0.42], [0.2, -0.45]], dye: 1 },
    ]
  },
}

const suncatcher = {
  stage: "wall",
  fill: 0.82,
  build(scene, look, rng) {
    const lead = metal("iron", { rough: 0.42 })
    const panes = PANES[look.form]()
    const top = Math.max(...panes.flatMap(({ points }) => points.map(p => p[1])))
    for (const { points, dye } of panes) {
      scene.add(cap(points.map(([x, y]) => [x, -y]), 0), lit(look.colours[dye % look.colours.length], between(rng, 0, 40)), { rx: Math.PI / 2, z: 0.5 })
      for (const [i, [x, y]] of points.entries()) {
        const [nx, ny] = points[(i + 1) % points.length]
        scene.add(tube([[x, y, 0.5], [(x + nx) / 2, (y + ny) / 2, 0.5], [nx, ny, 0.5]], 0.04, 8), lead)
      }
      for (const [x, y] of points.length < 8 ? points : [])
        scene.add(ball(0.055, 12), metal("steel", { rough: 0.3 }), { x, y, z: 0.51 })
    }
    // one nail, above the highest corners; a long upper edge hangs by two eyes
    const highest = [...new Set(panes.flatMap(({ points }) => points).filter(p => p[1] > top - 0.01).map(p => p[0]))]
    const eyes = ["round", "window"].includes(look.form) ? [-0.3, 0.3] : highest
    const nail = eyes.reduce((sum, x) => sum + x, 0) / eyes.length
    for (const x of eyes)
      scene.add(tube([[x, top - 0.02, 0.5], [(x + nail) / 2, top + 0.49, 0.5], [nail, top + 1.0, 0.5]], 0.014, 6), metal("iron"))
    scene.add(ball(0.06, 12), metal("brass"), { x: nail, y: top + 1.02, z: 0.5 })
  },
}

export const glassware = { tumbler, "glass-vase": glassVase, "glass-bowl": glassBowl, ornament, suncatcher }
