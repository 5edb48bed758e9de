import { colour } from "../palette.mjs"
import { noise, smooth } from "../engine/noise.mjs"
import { pillow, slab } from "../engine/outline.mjs"
import { between } from "../engine/random.mjs"
import { ball, curve, lathe, roundedBox, torus, tube, vessel } from "../engine/shapes.mjs"
import { metal } from "../materials/metal.mjs"
import { plain } from "../materials/plain.mjs"
import { wax } from "../materials/wax.mjs"
import { wood } from "../materials/wood.mjs"

const SCALE = { small: 0.84, medium: 1, large: 1.16 }
const paint = name => plain(colour(name), { rough: 0.4, vary: 0.06, grain: 0.03 })

const BOWLS = {
  "turned": [[0.45, 0], [0.5, 0], [0.52, 0.06], [0.85, 0.24], [1.1, 0.52], [1.15, 0.78]],
  "live-edge": [[0.4, 0], [0.45, 0], [0.48, 0.06], [0.8, 0.22], [1.05, 0.5], [1.2, 0.86]],
  "shallow": [[0.6, 0], [0.65, 0], [0.68, 0.05], [1.1, 0.17], [1.4, 0.34], [1.48, 0.44]],
}

const woodBowl = {
  elevation: 0.5,
  build(scene, look, rng) {
    const s = SCALE[look.size]
    const shift = rng() * 9
    const live = look.form === "live-edge"
    const rim = (a, y) => 1 + (live ? (0.09 * noise(Math.cos(a) * 1.6 + shift, Math.sin(a) * 1.6, 1) + 0.03 * noise(Math.cos(a) * 6, Math.sin(a) * 6, shift)) * smooth(0.2, 0.86, y) * 1.5 : 0)
    const timber = wood(look.wood, rng, { gloss: 0.55, scale: 1.1 })
    const bark = live ? { surface: barked(timber) } : timber
    scene.add(lathe(vessel(BOWLS[look.form], live ? 0.1 : 0.07, 0.1), 110, rim), bark, { s, ry: rng() * 6 })
  },
}

const barked = timber => (s) => {
  timber.surface(s)
  const edge = smooth(0.8, 0.87, s.oy + 0.03 * noise(s.ox * 5, s.oy * 5, s.oz * 5))
  s.blend([0.05, 0.032, 0.02], edge * 0.9)
  s.bump(noise(s.ox * 20, s.oy * 20, 1) * 0.4 * edge, 0, noise(s.ox * 20, 3, s.oz * 20) * 0.4 * edge)
}

const rounded = (w, h, r = 0.12) => {
  const corners = [[-w / 2 + r, -h / 2 + r, Math.PI], [w / 2 - r, -h / 2 + r, -Math.PI / 2], [w / 2 - r, h / 2 - r, 0], [-w / 2 + r, h / 2 - r, Math.PI / 2]]
  return corners.flatMap(([x, y, a]) => Array.from({ length: 7 }, (_, i) => [x + Math.cos(a + i / 6 * Math.PI / 2) * r, y + Math.sin(a + i / 6 * Math.PI / 2) * r]))
}

const BOARDS = {
  "paddle": curve([[-1.7, -0.72], [-1.8, 0], [-1.7, 0.72], [-1.4, 0.8], [0.6, 0.8], [0.95, 0.68], [1.15, 0.26], [1.35, 0.17], [2.1, 0.19], [2.28, 0], [2.1, -0.19], [1.35, -0.17], [1.15, -0.26], [0.95, -0.68], [0.6, -0.8], [-1.4, -0.8]], 5, true),
  "rectangle": rounded(3.6, 2.1, 0.2),
  "end-grain": rounded(3.2, 2.3, 0.1),
  "round": Array.from({ length: 72 }, (_, i) => [Math.cos(i / 72 * 6.28318) * 1.45, Math.sin(i / 72 * 6.28318) * 1.45]),
}

const board = {
  elevation: 0.78,
  turn: 0.5,
  fill: 0.78,
  build(scene, look, rng) {
    const s = SCALE[look.size]
    const material = look.form === "end-grain" ? chequered(look, rng) : wood(look.wood, rng, { gloss: 0.4, scale: 1.1 })
    scene.add(slab(BOARDS[look.form], look.form === "end-grain" ? 0.36 : 0.2, 0.045), material, { s })
    if (look.form === "paddle")
      scene.add(lathe([[0, 0.203], [0.075, 0.203]], 30), plain([0.02, 0.014, 0.01], { rough: 1 }), { x: 1.95 * s, s: [1, s, 1] })
  },
}

/** Blocks of two woods, their ends up. */
function chequered(look, rng) {
  const woods = ["walnut", look.wood, "maple"].map(name => wood(name, rng, { along: "y", gloss: 0.4, scale: 2.2 }))
  return {
    surface(s) {
      const [x, z] = [s.ox / 0.36 + 20, s.oz / 0.36 + 20]
      const [i, j] = [Math.floor(x + (Math.floor(z) & 1) * 0.5), Math.floor(z)]
      s.ox += i * 3.7
      s.oz += j * 2.3
      woods[(i * 7 + j * 3) % 3].surface(s)
    },
  }
}

const HANDLE = [[0.12, 0.06], [0.16, 0.9], [0.13, 1.9], [0.2, 2.6], [0.14, 2.9], [0, 2.95]]
const HEADS = {
  cooking: { head: [[0.42, -1.15], [0.5, -0.6], [0.3, -0.1]], hollow: [0.36, 0.55, -0.62] },
  eating: { head: [[0.3, -0.95], [0.4, -0.5], [0.24, -0.06]], hollow: [0.3, 0.45, -0.5] },
  ladle: { head: [[0.5, -1.05], [0.58, -0.55], [0.36, -0.08]], hollow: [0.5, 0.52, -0.55] },
  spatula: { head: [[0.46, -1.3], [0.42, -0.5], [0.26, -0.1]], hollow: null },
}

function spoonOutline(head) {
  const right = [...head, ...HANDLE]
  return curve([[0, right[0][1] - 0.22], ...right, ...right.slice(0, -1).reverse().map(([x, z]) => [-x, z])], 4, true)
}

const spoon = {
  detail: [0.45, 1, 0.22],
  stage: "above",
  build(scene, look, rng) {
    const n = Math.max(look.form === "eating" ? 2 : 1, look.count)
    const { head, hollow } = HEADS[look.form]
    const outline = spoonOutline(head)
    for (let i = 0; i < n; i++) {
      const timber = wood(i % 2 ? "cherry" : look.wood, rng, { along: "z", gloss: 0.45, scale: 1.6 })
      const dip = (x, z, d) => (hollow ? -0.17 * Math.max(0, 1 - (x / hollow[0]) ** 2 - ((z - hollow[2]) / hollow[1]) ** 2) * Math.min(1, d * 6) : 0)
      scene.add(pillow(outline, 0.17, 0.14, { cells: 150, more: dip }), timber, { x: (i - (n - 1) / 2) * 1.1, ry: (i - (n - 1) / 2) * -0.16 + between(rng, 0.12, 0.3), z: -0.8 })
    }
  },
}

const box = {
  elevation: 0.42,
  turn: 0.5,
  build(scene, look, rng) {
    const timber = wood(look.wood, rng, { gloss: 0.45, scale: 1.2 })
    const dark = wood(look.wood === "walnut" ? "maple" : "walnut", rng, { gloss: 0.45, scale: 1.2 })
    if (look.form === "round") {
      scene.add(lathe([[0, 0], ...curve([[0.8, 0], [0.86, 0.05], [0.86, 0.8]], 6), [0.82, 0.8]], 90), timber)
      scene.add(lathe(curve([[0.9, 0.82], [0.92, 0.84], [0.91, 1.02], [0.8, 1.1], [0.3, 1.16], [0, 1.17]], 7), 90), dark, { ry: 1 })
      scene.add(lathe(curve([[0.07, 1.15], [0.06, 1.22], [0.13, 1.31], [0.08, 1.39], [0, 1.4]], 6), 40), timber)
      return
    }
    const [w, h, d] = [2.2, 0.85, 1.4]
    scene.add(roundedBox(w, h, d, 0.025), look.form === "dovetail" ? dovetails(timber, dark, w, h, d) : timber, { y: h / 2 })
    const open = look.form === "sliding-lid" ? 0.55 : 0
    scene.add(roundedBox(w + (open ? -0.08 : 0.06), 0.13, d + (open ? -0.1 : 0.06), 0.03), dark, { y: h + (open ? 0.01 : 0.075), x: open })
    if (!open)
      scene.add(roundedBox(0.34, 0.14, 0.1, 0.04), metal("brass", { rough: 0.25 }), { y: h - 0.06, z: d / 2 + 0.03 })
  },
}

/** The joints show at the corners: tails of one wood in the other's end grain. */
const dovetails = (timber, dark, w, h, d) => ({
  surface(s) {
    const front = Math.abs(s.oz) > d / 2 - 0.03
    const along = front ? w / 2 - Math.abs(s.ox) : d / 2 - Math.abs(s.oz)
    const t = (s.oy + h / 2) / h * 4
    const tail = Math.abs(t - Math.floor(t) - 0.5) < 0.27 + (along - 0.06) * (front ? 0.9 : -0.9)
    if (along < 0.13 && tail === front) {
      dark.surface(s)
      s.dim(0.9)
      return
    }
    timber.surface(s)
  },
})

function wheel(g, material, place, r = 0.3) {
  g.add(lathe([[0, -0.1], ...curve([[r * 0.94, -0.1], [r, -0.06], [r, 0.06], [r * 0.94, 0.1], [r * 0.5, 0.1], [r * 0.4, 0.07], [0, 0.07]], 5)], 44), material, { rx: Math.PI / 2, ...place })
  g.add(ball(0.07, 12), plain(colour("oatmeal")), { ...place, z: place.z + Math.sign(place.z) * 0.1 })
}

const side = points => slab(curve(points, 6, true), 0.72, 0.08)

const TOYS = {
  car(g, timber, dye) {
    g.add(side([[-1.2, 0], [-1.2, 0], [-1.25, -0.35], [-0.8, -0.48], [-0.5, -0.85], [0.25, -0.88], [0.6, -0.5], [1.15, -0.42], [1.25, 0], [1.25, 0]]), timber, { rx: Math.PI / 2, y: 0.25, z: -0.36 })
    for (const x of [-0.7, 0.72]) {
      for (const z of [-0.44, 0.44])
        wheel(g, dye(0), { x, y: 0.3, z }, 0.3)
    }
    g.add(slab(curve([[-0.36, -0.55], [-0.3, -0.74], [0.16, -0.76], [0.36, -0.55]], 6, true), 0.74, 0.01), dye(1), { rx: Math.PI / 2, y: 0.26, z: -0.37 })
  },
  boat(g, timber, dye) {
    g.add(slab(curve([[-1.3, 0], [-0.9, -0.42], [0.3, -0.48], [1.1, -0.25], [1.5, 0], [1.1, 0.25], [0.3, 0.48], [-0.9, 0.42]], 6, true), 0.5, 0.08), dye(0))
    g.add(tube([[0.1, 0.4, 0], [0.1, 1.4, 0], [0.1, 2.3, 0]], 0.055, 12), timber)
    g.add(slab([[0, 0], [0, -1.55], [-1.05, -0.02]], 0.03, 0.01), dye(2), { rx: Math.PI / 2 - 0.001, x: 0.02, y: 0.66 })
    g.add(slab([[0, 0], [0, -1.35], [0.95, -0.02]], 0.03, 0.01), dye(1), { rx: Math.PI / 2, x: 0.2, y: 0.72 })
  },
  bird(g, timber, dye) {
    g.add(ball(0.62, 40), timber, { y: 0.66, s: [1.35, 1, 0.9], rz: 0.18 })
    g.add(ball(0.36, 32), dye(0), { x: 0.72, y: 1.25 })
    g.add(lathe([[0.1, 0], [0.05, 0.16], [0, 0.28]], 18), dye(1), { x: 1.04, y: 1.24, rz: -Math.PI / 2 })
    g.add(ball(0.045, 10), plain([0.01, 0.01, 0.01], { rough: 0.2 }), { x: 0.92, y: 1.36, z: 0.26 })
    g.add(ball(0.4, 28), dye(2), { x: -0.15, y: 0.78, z: 0.5, s: [1.25, 0.72, 0.25], rz: 0.4 })
    g.add(ball(0.4, 28), dye(2), { x: -1.02, y: 0.66, s: [1.1, 0.18, 0.5], rz: -0.25 })
  },
  stacker(g, timber, dye) {
    g.add(lathe([[0, 0], ...curve([[0.8, 0], [0.86, 0.06], [0.84, 0.15], [0.4, 0.17], [0, 0.17]], 5)], 60), timber)
    for (let i = 0; i < 5; i++)
      g.add(torus(0.52 - i * 0.075, 0.2 - i * 0.006, 60, 20, 0.9), dye(i), { y: 0.35 + i * 0.345 })
    g.add(ball(0.24, 28), timber, { y: 2.08 })
  },
  train(g, timber, dye) {
    for (const [i, x] of [-1.6, -0.2, 1.2].entries()) {
      g.add(roundedBox(1.15, 0.18, 0.66, 0.06), timber, { x, y: 0.36 })
      for (const dx of [-0.34, 0.34]) {
        for (const z of [-0.36, 0.36])
          wheel(g, dye(2), { x: x + dx, y: 0.22, z }, 0.21)
      }
      if (i < 2)
        g.add(tube([[x + 0.55, 0.36, 0], [x + 0.7, 0.34, 0], [x + 0.86, 0.36, 0]], 0.03, 8), metal("brass"))
    }
    g.add(tube([[1.0, 0.76, 0], [1.4, 0.76, 0], [1.72, 0.76, 0]], 0.29, 36), dye(0))
    g.add(roundedBox(0.5, 0.85, 0.6, 0.05), dye(1), { x: 0.85, y: 0.86 })
    g.add(lathe(curve([[0.09, 0], [0.09, 0.25], [0.15, 0.4], [0.14, 0.42], [0, 0.42]], 5), 30), timber, { x: 1.52, y: 0.98 })
    g.add(roundedBox(0.95, 0.4, 0.56, 0.08), dye(1), { x: -0.2, y: 0.66 })
    for (let i = 0; i < 3; i++)
      g.add(ball(0.2, 24), dye(i), { x: -1.92 + i * 0.32, y: 0.62, z: i === 1 ? 0.05 : -0.05 })
  },
  blocks(g, timber, dye) {
    const places = [[-0.7, 0.35, 0, 0.1], [0.1, 0.35, 0.15, -0.2], [0.95, 0.35, -0.05, 0.3], [-0.3, 1.05, 0.08, 0.25], [0.5, 1.05, 0.05, -0.1], [0.15, 1.75, 0.08, 0.4]]
    for (const [i, [x, y, z, ry]] of places.entries())
      g.add(roundedBox(0.7, 0.7, 0.7, 0.05), i % 3 === 2 ? timber : dye(i), { x, y, z, ry })
    g.add(slab(curve([[-0.45, 0], [-0.45, 0], [0.45, 0], [0.45, 0], [0, -0.6], [0, -0.6]], 2, true), 0.6, 0.04), dye(4), { x: -1.5, z: 0.2, rx: Math.PI / 2, ry: 0.5 })
  },
  "spinning-tops"(g, timber, dye, rng) {
    const top = curve([[0, 0], [0.05, 0.1], [0.4, 0.45], [0.52, 0.62], [0.44, 0.74], [0.14, 0.8], [0.07, 0.9], [0.06, 1.2], [0, 1.22]], 7)
    for (const [i, place] of [{ rz: 0.06 }, { x: 0.62, z: 0.55, rz: -1.02, y: 0.06 }, { x: -0.6, z: 0.6, rz: 1.0, y: 0.06 }].entries()) {
      const [a, b] = [dye(i), wood("maple", rng)]
      g.add(lathe(top, 60), { surface: s => (s.oy > 0.5 && s.oy < 0.66 ? dye(i + 1) : s.oy < 0.5 ? a : b).surface(s) }, place)
    }
  },
}

const toy = {
  elevation: 0.3,
  turn: -0.35,
  build(scene, look, rng) {
    const dyes = look.colours.map(paint)
    TOYS[look.form](scene, wood(look.wood, rng, { gloss: 0.4, scale: 1.3 }), i => dyes[i % dyes.length], rng)
  },
}

const candlestick = {
  elevation: 0.2,
  build(scene, look, rng) {
    const turned = curve([[0.62, 0], [0.64, 0.08], [0.5, 0.18], [0.2, 0.28], [0.26, 0.42], [0.16, 0.56], [0.13, 0.9], [0.22, 1.12], [0.16, 1.26], [0.3, 1.42], [0.28, 1.5], [0.13, 1.5]], 8)
    for (let i = 0; i < Math.max(2, look.count); i++) {
      const h = i === 1 ? 0.72 : 1
      scene.group({ x: i * 1.25, z: i * 0.35 }, (g) => {
        const timber = wood(look.wood, rng, { along: "y", gloss: 0.45, scale: 1.8 })
        if (look.form === "turned")
          g.add(lathe([[0, 0], ...turned], 60), timber, { s: [1, h, 1] })
        else
          g.add(roundedBox(0.72, 1.1 * h, 0.72, 0.04), timber, { y: 0.55 * h, ry: 0.5 })
        const top = look.form === "turned" ? 1.45 * h : 1.08 * h
        g.add(lathe([[0.1, 0], [0.1, 1.5], [0.07, 1.62], [0, 1.66]], 30), wax(look.accent, { height: 1.6 }), { y: top })
        g.add(tube([[0, 1.6, 0], [0.01, 1.72, 0], [0.03, 1.78, 0]], 0.014, 5), plain([0.6, 0.55, 0.45]), { y: top })
      })
    }
  },
}

export const wooden = { "wood-bowl": woodBowl, board, spoon, box, toy, candlestick }
