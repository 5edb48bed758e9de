import { colour } from "../palette.mjs"
import { between } from "../engine/random.mjs"
import { pillow, slab } from "../engine/outline.mjs"
import { ball, curve, lathe, roundedBox, torus, tube } from "../engine/shapes.mjs"
import { grid } from "../engine/mesh.mjs"
import { ceramic } from "../materials/ceramic.mjs"
import { gem, pearl } from "../materials/gem.mjs"
import { metal } from "../materials/metal.mjs"
import { wood } from "../materials/wood.mjs"
import { plain } from "../materials/plain.mjs"

/** Jewellery is drawn five times its size: the table then looks as fine as it would close by. */

/** A stone in its setting, its base at the origin. */
function cabochon(scene, name, look, size, place, squash = 0.55) {
  scene.group(place, (g) => {
    g.add(ball(size, 32), gem(name, size * 7), { y: size * 0.12, s: [1, squash, 1] })
    g.add(lathe(curve([[size * 0.7, -size * 0.1], [size * 0.98, 0], [size * 1.06, size * 0.16], [size * 1.0, size * 0.26], [size * 0.94, size * 0.22]], 5), 48), metal(look.metal))
  })
}

const R = 0.9
const RINGS = {
  band: (g, look) => g.add(torus(R, 0.085, 120, 20, 3), metal(look.metal, { rough: 0.14 }), { rx: Math.PI / 2 }),
  hammered: (g, look) => g.add(torus(R, 0.1, 160, 24, 2.8), metal(look.metal, { hammered: 0.3, facets: 5.5 }), { rx: Math.PI / 2 }),
  solitaire(g, look) {
    g.add(torus(R, 0.075, 120, 16), metal(look.metal, { rough: 0.1 }), { rx: Math.PI / 2 })
    cabochon(g, look.stone, look, 0.4, { y: R + 0.02 })
  },
  signet(g, look) {
    g.add(grid(120, 20, (u, v, out) => {
      const a = u * Math.PI * 2 + Math.PI / 2
      const b = v * Math.PI * 2
      const top = Math.max(0, Math.cos(u * Math.PI * 2)) ** 3
      const r = R + Math.cos(b) * (0.08 + 0.03 * top)
      out[0] = Math.cos(a) * r
      out[1] = Math.sin(a) * r
      out[2] = Math.sin(b) * (0.18 + 0.36 * top)
    }, { closeU: true, closeV: true }), metal(look.metal, { rough: 0.16 }))
    g.add(lathe(curve([[0.47, 0], [0.5, 0.05], [0.46, 0.1], [0.4, 0.1], [0.38, 0.085], [0, 0.085]], 5), 60), metal(look.metal, { rough: 0.22, hammered: 0.05, facets: 12 }), { y: R + 0.05, s: [1, 1, 0.95] })
  },
  twist(g, look) {
    for (const phase of [0, Math.PI]) {
      const path = Array.from({ length: 241 }, (_, i) => {
        const a = i / 240 * Math.PI * 2
        const t = a * 11 + phase
        const r = R + Math.cos(t) * 0.075
        return [Math.cos(a) * r, Math.sin(a) * r, Math.sin(t) * 0.075]
      })
      g.add(tube(path, 0.078, 12, { closed: true }), metal(look.metal, { rough: 0.12 }))
    }
  },
}

const ring = {
  elevation: 0.3,
  turn: 0.75,
  fill: 0.56,
  build(scene, look, rng) {
    if (look.form === "stacking") {
      for (const [i, place] of [{ y: 0.09 }, { y: 0.27, x: 0.06, z: 0.05 }, { y: 0.52, x: 0.3, z: 0.12, rz: 0.24 }].entries())
        scene.add(torus(R, 0.085, 120, 16), metal(look.metal, { rough: 0.1 + 0.06 * i, hammered: i === 1 ? 0.25 : 0, facets: 7 }), { ...place, ry: rng() })
      return
    }
    scene.group({ y: R + 0.09, rx: -0.1 }, g => RINGS[look.form](g, look))
  },
}

/** A chain of links along a path. */
export function chain(scene, material, path, size = 0.06) {
  const link = torus(size, size * 0.3, 14, 7)
  let travelled = 0
  let n = 0
  for (let i = 1; i < path.length; i++) {
    const [a, b] = [path[i - 1], path[i]]
    travelled += Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2])
    if (travelled < size * 1.45)
      continue
    travelled -= size * 1.45
    scene.add(link, material, { x: b[0], y: b[1], z: b[2], s: [1.35, 1, 0.9], rx: n++ % 2 ? 1.25 : 0.35, ry: -Math.atan2(b[2] - a[2], b[0] - a[0]) })
  }
}

const LEAF = curve([[0, -1], [0, -1], [0.3, -0.55], [0.4, 0], [0.26, 0.5], [0, 0.95], [0, 0.95], [-0.26, 0.5], [-0.4, 0], [-0.3, -0.55]], 5, true)
const DROP = curve([[0, -0.8], [0, -0.8], [0.24, -0.25], [0.46, 0.25], [0.36, 0.66], [0, 0.82], [-0.36, 0.66], [-0.46, 0.25], [-0.24, -0.25]], 6, true)
const MOON = curve([[0.1, -0.75], [0.1, -0.75], [-0.45, -0.62], [-0.75, 0], [-0.45, 0.62], [0.1, 0.75], [0.1, 0.75], [-0.2, 0.45], [-0.32, 0], [-0.2, -0.45]], 6, true)

/** Small pieces to hang: their top at z = 0, lying flat. */
const CHARMS = {
  disc: (g, look, s) => g.add(lathe(curve([[0, 0.1], [0.3, 0.085], [0.58, 0.06], [0.62, 0.03], [0.6, 0], [0, 0]], 8), 64), metal(look.metal, { hammered: 0.22, facets: 6 }), { z: 0.66 * s, s }),
  drop(g, look, s) {
    g.add(pillow(DROP, 0.05, 0.05), metal(look.metal), { z: 0.82 * s, s: s * 1.08 })
    g.add(pillow(DROP, 0.26, 0.42), gem(look.stone, s), { z: 0.84 * s, s: s * 0.92, y: 0.02 })
  },
  leaf(g, look, s) {
    const vein = (x, z) => -0.035 * Math.exp(-((x / 0.03) ** 2)) - 0.018 * Math.max(0, Math.cos((z - Math.abs(x) * 1.2) * 30)) ** 6
    g.add(pillow(LEAF, 0.13, 0.3, { cells: 120, more: vein }), metal(look.metal, { rough: 0.26 }), { z: s, s })
  },
  moon: (g, look, s) => g.add(pillow(MOON, 0.12, 0.2), metal(look.metal, { hammered: 0.12, facets: 9 }), { z: 0.78 * s, s }),
  bar: (g, look, s) => g.add(roundedBox(0.24, 0.12, 1.5, 0.05), metal(look.metal, { hammered: 0.18, facets: 9 }), { z: 0.8 * s, y: 0.07, s }),
  stone: (g, look, s) => cabochon(g, look.stone, look, 0.5 * s, { z: 0.56 * s, y: 0.06 }, 0.5),
}

const bail = (g, look, s = 1) => g.add(torus(0.1 * s, 0.028 * s, 24, 8), metal(look.metal, { rough: 0.1 }), { y: 0.09, z: -0.06 * s, rz: 1.1 })

const pendant = {
  stage: "above",
  fill: 0.95,
  build(scene, look, rng) {
    const w = between(rng, 1.1, 1.3)
    const path = curve([[-0.9, 0.05, -2.6], [-w, 0.05, -1.7], [-0.75, 0.05, -0.7], [0, 0.06, -0.1], [0.75, 0.05, -0.7], [w, 0.05, -1.7], [0.7, 0.05, -2.6]], 60)
    chain(scene, metal(look.metal, { rough: 0.12 }), path, 0.055)
    bail(scene, look)
    scene.group({ ry: between(rng, -0.08, 0.08) }, g => CHARMS[look.form](g, look, 1.05))
  },
}

function hook(g, look) {
  g.add(tube(curve([[0, 0.03, 0], [0.02, 0.03, -0.35], [0.2, 0.05, -0.62], [0.46, 0.06, -0.5], [0.5, 0.03, -0.1], [0.44, 0.02, 0.25]], 9), 0.026, 8), metal(look.metal, { rough: 0.1 }))
}

const EARRINGS = {
  hoops: (g, look) => g.add(torus(0.72, 0.07, 90, 14), metal(look.metal, { rough: 0.1, hammered: 0.08, facets: 8 }), { y: 0.1, rz: 0.08 }),
  studs(g, look) {
    cabochon(g, look.stone, look, 0.42, { y: 0.04 }, 0.6)
  },
  drops(g, look) {
    hook(g, look)
    CHARMS.drop(g, look, 0.72)
  },
  discs(g, look) {
    hook(g, look)
    CHARMS.disc(g, look, 0.9)
  },
  leaves(g, look) {
    hook(g, look)
    CHARMS.leaf(g, look, 0.75)
  },
}

const earrings = {
  stage: "above",
  fill: 0.66,
  build(scene, look, rng) {
    scene.group({ x: -0.85, ry: between(rng, 0.05, 0.2) }, g => EARRINGS[look.form](g, look))
    scene.group({ x: 0.8, z: 0.15, ry: between(rng, -0.35, -0.1) }, g => EARRINGS[look.form](g, look))
  },
}

const BEADS = {
  glass: name => gem(name, 1),
  wood: (name, rng) => wood(name, rng),
  ceramic: (name, rng) => ceramic({ clay: "stoneware", glaze: name, second: name, finish: "satin", decoration: "speckled" }, { height: 9, radius: 1, flat: true }, rng),
  stone: name => gem(name, 5),
  pearl,
}

/** Beads strung along a path, big ones in the middle. */
function string(scene, look, path, rng, { size = 0.17, graded = 0 } = {}) {
  const woods = ["walnut", "cherry", "maple", "olive-wood"]
  const materials = look.colours.map((name, i) => look.bead === "wood" ? BEADS.wood(woods[i % 4], rng) : BEADS[look.bead](name, rng))
  const spacer = metal(look.metal, { rough: 0.12 })
  scene.add(tube(path, 0.015, 5), plain(colour("brown")))
  let next = 0
  let travelled = 0
  let n = 0
  for (let i = 1; i < path.length; i++) {
    const [a, b] = [path[i - 1], path[i]]
    travelled += Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2])
    if (travelled < next)
      continue
    const middle = 1 - Math.abs(i / path.length - 0.5) * 2
    const small = n % 5 === 4
    const r = small ? size * 0.5 : size * (1 + graded * (middle - 0.5)) * between(rng, 0.94, 1.06)
    scene.add(ball(r, 22), small ? spacer : materials[Math.floor(n / 5 + n) % materials.length], { x: b[0], y: Math.max(b[1], r), z: b[2], ry: rng() * 6, rx: rng(), s: small ? [0.7, 1, 1] : 1 })
    next = travelled + r + size * (n % 5 === 3 ? 0.6 : 0.98)
    n++
  }
}

const necklace = {
  stage: "above",
  build(scene, look, rng) {
    const path = curve([[-0.5, 0.16, -1.7], [-1.5, 0.16, -1.2], [-1.75, 0.16, 0], [-1.0, 0.16, 1.15], [0, 0.16, 1.5], [1.05, 0.16, 1.15], [1.75, 0.16, 0.05], [1.45, 0.16, -1.2], [0.6, 0.16, -1.72]], 40)
    string(scene, look, path, rng, { size: 0.17, graded: 0.5 })
  },
}

const BRACELETS = {
  cuff(scene, look) {
    scene.add(grid(140, 28, (u, v, out) => {
      const a = (u - 0.5) * Math.PI * 1.68 - Math.PI / 2
      const b = v * Math.PI * 2
      const end = Math.min(1, Math.min(u, 1 - u) * 16)
      out[0] = Math.cos(a) * (1.15 + 0.055 * Math.cos(b))
      out[1] = Math.sign(Math.sin(b)) * Math.abs(Math.sin(b)) ** 0.45 * 0.34 * Math.sqrt(end) + 0.36
      out[2] = Math.sin(a) * (0.95 + 0.045 * Math.cos(b))
    }, { closeV: true }), metal(look.metal, { rough: 0.2, hammered: 0.11, facets: 6.5 }), { ry: 2.5 })
  },
  bangles(scene, look, rng) {
    for (const [i, place] of [{ y: 0.08 }, { y: 0.24, x: 0.05 }, { y: 0.47, x: 0.22, rz: 0.17 }, { y: 0.62, x: 0.12, rz: 0.15 }].entries())
      scene.add(torus(1.15, 0.075, 140, 14), metal(look.metal, { rough: 0.09 + 0.05 * (i % 2), hammered: i % 2 ? 0.22 : 0, facets: 7 }), { ...place, ry: rng() * 6 })
  },
  beads(scene, look, rng) {
    const path = Array.from({ length: 400 }, (_, i) => [Math.cos(i / 399 * 6.283) * 1.1, 0.2, Math.sin(i / 399 * 6.283) * 1.05])
    string(scene, { ...look, bead: "stone" }, path, rng, { size: 0.19 })
  },
  chain(scene, look) {
    const path = Array.from({ length: 500 }, (_, i) => {
      const a = i / 499 * 6.0 + 0.4
      return [Math.cos(a) * (1.1 + 0.1 * Math.sin(3 * a)), 0.1, Math.sin(a) * (0.95 + 0.08 * Math.cos(2 * a))]
    })
    chain(scene, metal(look.metal, { rough: 0.12 }), path, 0.13)
    scene.add(slab(curve([[-0.3, -0.3], [0.3, -0.3], [0.3, 0.3], [-0.3, 0.3]], 8, true), 0.06), metal(look.metal, { hammered: 0.1 }), { x: 1.25, z: 0.4, y: 0.03, ry: 0.5 })
  },
}

const bracelet = {
  elevation: 0.55,
  build(scene, look, rng) {
    BRACELETS[look.form](scene, look, rng)
  },
}

export const jewellery = { ring, pendant, earrings, necklace, bracelet }
