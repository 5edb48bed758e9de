import { colour, scale } from "../palette.mjs"
import { folded, fringe, hung, spread } from "../engine/cloth.mjs"
import { grid } from "../engine/mesh.mjs"
import { between } from "../engine/random.mjs"
import { ball, curve, tube } from "../engine/shapes.mjs"
import { BLOCKS, patchwork, textile } from "../materials/textile.mjs"
import { plain } from "../materials/plain.mjs"
import { wood } from "../materials/wood.mjs"

const yarn = (name, f = 1) => plain(scale(colour(name), f), { rough: 0.95, wrap: 0.4, sheen: 0.3, vary: 0.2, grain: 0.14, frequency: 9 })

/** A stack of folded cloth with its fringe at the front. */
function stack(material, { width, depth, layers, thick, fringes }) {
  return {
    elevation: 0.42,
    build(scene, look, rng) {
      const shift = between(rng, 0, 40)
      scene.add(folded({ width, depth, layers, thick, shift }), material(look), {})
      if (look.fringe && fringes) {
        const y = (layers - 0.5) * thick * 1.06
        fringe(scene, yarn(look.colours[0]), { from: t => [width / 2 - 0.03, y + thick * 0.2 - 0.05, (t - 0.5) * depth * 0.92], count: 46, length: 0.34, rng, towards: [0.8, -0.6, 0.1], radius: 0.016 })
      }
    },
  }
}

/** A cloth spread out and seen from above, a corner in view. */
function laid(material, { width, depth, waves, fringes }) {
  return {
    stage: "above",
    build(scene, look, rng) {
      scene.add(spread({ width, depth, rng, waves, lift: 0.07 }), material(look))
      if (!look.fringe || !fringes)
        return
      for (const side of [-1, 1])
        fringe(scene, yarn(look.colours[0]), { from: t => [(t - 0.5) * width * 0.99, 0.09, side * depth * 0.497], count: Math.round(width * 16), length: 0.4, rng, towards: [0, 0, side], radius: 0.017 })
    },
  }
}

const cloth = (length, coarse) => look => textile(look, { length, coarse })

const rug = laid(cloth(5, 1.35), { width: 3.4, depth: 5, waves: 0.05, fringes: true })
const blanket = stack(cloth(6, 1), { width: 2.6, depth: 2, layers: 5, thick: 0.24, fringes: true })
const towel = stack(cloth(3, 1), { width: 1.9, depth: 1.5, layers: 4, thick: 0.11, fringes: true })

const tableRunner = {
  elevation: 0.5,
  build(scene, look, rng) {
    const width = 1.5
    const path = curve([[-3.6, 0.03], [-1.2, 0.04], [0, 0.1], [0.5, 0.26], [0.62, 0.42], [0.3, 0.5], [-0.3, 0.42], [-0.4, 0.32], [0.1, 0.26], [1.6, 0.12], [2.3, 0.05]], 9)
    let length = 0
    const at = path.map(([x, y], i) => {
      length += i ? Math.hypot(x - path[i - 1][0], y - path[i - 1][1]) : 0
      return [x, y, length]
    })
    scene.add(grid(at.length - 1, 40, (u, v, out) => {
      const [x, y, l] = at[Math.round(u * (at.length - 1))]
      out[0] = (v - 0.5) * width + 0.02 * Math.sin(x * 4)
      out[1] = y + 0.02 * Math.sin(v * 9 + x * 2) * Math.min(1, y * 4)
      out[2] = x
      out[3] = out[0]
      out[4] = l
    }), textile(look, { length: 5, coarse: 0.8 }))
    if (look.fringe)
      fringe(scene, yarn(look.colours[0]), { from: t => [(t - 0.5) * width * 0.98, 0.05, 2.29], count: 40, length: 0.3, rng, towards: [0, 0, 1], radius: 0.012 })
  },
}

const cushion = {
  elevation: 0.2,
  turn: 0.35,
  build(scene, look, rng) {
    const material = look.pattern === "patchwork" ? patchwork(look.colours, BLOCKS.squares, 0.55) : textile(look, { length: 3 })
    const size = 2.6
    const shift = between(rng, 0, 20)
    for (const side of [-1, 1]) {
      scene.add(grid(70, 70, (u, v, out) => {
        const [a, b] = [u * 2 - 1, v * 2 - 1]
        const full = ((1 - a * a) * (1 - b * b)) ** 0.42
        const pinch = 0.88 + 0.12 * (a * a * b * b) + 0.04 * Math.abs(a * b)
        const crease = 0.05 * Math.sin(a * 9 + shift) * (1 - full) * b * b
        out[0] = a * size / 2 * (pinch + 0.05 * b * b)
        out[1] = b * size / 2 * (pinch + 0.05 * a * a) + size * 0.49
        out[2] = side * (0.5 * full + crease)
        out[3] = a * size / 2
        out[4] = b * size / 2
      }), material, { rx: -0.26 })
    }
  },
}

/** What hangs on a wall from a rod: the rod's middle at the origin. */
function onRod(scene, width, rng) {
  const bar = Array.from({ length: 24 }, (_, i) => [(i / 23 - 0.5) * width * 1.22, 0.02 * Math.sin(i * 0.5), 0.14])
  scene.add(tube(bar, t => 0.055 + 0.008 * Math.sin(t * 9), 14), wood("birch", rng, { scale: 3, gloss: 0.1 }))
  const cord = yarn("oatmeal")
  scene.add(tube(curve([[-width * 0.56, 0.03, 0.2], [-width * 0.2, 0.6, 0.1], [0, 0.95, 0.06], [width * 0.2, 0.6, 0.1], [width * 0.56, 0.03, 0.2]].map(([x, y, z]) => [x, y, z]), 8), 0.022, 6), cord)
  scene.add(ball(0.05, 12), plain(colour("brown"), { rough: 0.3 }), { y: 0.97, z: 0.06 })
}

const wallHanging = {
  stage: "wall",
  build(scene, look, rng) {
    const width = 2.4
    onRod(scene, width, rng)
    if (look.form === "macrame")
      return macrame(scene, look, width, rng)
    const height = 2.5
    const point = u => 0.75 * (1 - Math.abs(u - 0.5) * 2)
    scene.add(hung({ width, height, rng, waves: 0.05, bottom: point }), textile(look, { length: 6, coarse: 1.5 }), { y: 0.04, z: 0.06 })
    fringe(scene, yarn(look.colours[0]), { from: t => [(t - 0.5) * width * 0.98, -height - point(t) + 0.1, 0.16], count: 70, length: 0.95, rng, towards: [0, -1, 0], radius: 0.018, spreadOut: 0.04 })
  },
}

/** Knotted cords: diamonds of crossing cords, then a long fringe. */
function macrame(scene, look, width, rng) {
  const cords = 28
  const material = look.colours.map(name => rope(name))
  for (let i = 0; i < cords; i++) {
    const home = ((i + 0.5) / cords - 0.5) * width
    const swing = width / 4 * (i % 2 ? 1 : -1)
    const end = -2.35 - 0.8 * (1 - Math.abs((i + 0.5) / cords - 0.5) * 2) + between(rng, -0.05, 0.05)
    const path = []
    for (let k = 0; k <= 60; k++) {
      const t = k / 60
      const y = 0.05 + (end - 0.05) * t
      const knotted = Math.min(1, t * 8) * Math.max(0, Math.min(1, (0.72 - t) * 8))
      const wave = Math.sin(t * Math.PI * 2 / 0.36) * 0.5
      const x = home + knotted * swing * wave * 0.42
      path.push([x, y, 0.17 + 0.05 * Math.cos(t * Math.PI * 2 / 0.18 + (i % 2) * Math.PI) * knotted])
    }
    scene.add(tube(path, 0.034, 8), material[i % material.length])
    scene.add(ball(0.075, 12), material[i % material.length], { x: home, y: 0.0, z: 0.16, s: [0.7, 1.1, 1.4] })
  }
}

/** Twisted cord: the plies show as slanting grooves. */
export function rope(name, twist = 9) {
  const base = yarn(name)
  return {
    tangents: true,
    surface(s) {
      base.surface(s)
      const p = s.u * 3 + s.v * twist
      const t = p - Math.floor(p)
      s.dim(0.62 + 0.38 * Math.sin(Math.PI * t))
      s.relief(Math.cos(Math.PI * t) * -0.25, Math.cos(Math.PI * t) * -0.35)
    },
  }
}

const quilt = {
  elevation: 0.5,
  build(scene, look, rng) {
    const material = patchwork(look.colours, BLOCKS[look.block], 1.05)
    scene.add(folded({ width: 3, depth: 2.5, layers: 4, thick: 0.34, shift: between(rng, 0, 30), wobble: 0.05 }), material)
  },
}

const quiltHung = {
  stage: "wall",
  build(scene, look, rng) {
    onRod(scene, 4, rng)
    scene.add(hung({ width: 4, height: 4.4, rng, waves: 0.1 }), patchwork(look.colours, BLOCKS[look.block], 1.05), { y: 0.05, z: 0.08 })
  },
}
quilt.other = quiltHung
blanket.other = laid(cloth(6, 1.1), { width: 3.2, depth: 4, waves: 0.22, fringes: true })

export const woven = { rug, blanket, "towel": towel, "table-runner": tableRunner, cushion, "wall-hanging": wallHanging, quilt }
