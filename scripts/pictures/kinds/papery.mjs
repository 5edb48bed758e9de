import { colour, scale } from "../palette.mjs"
import { grid, join } from "../engine/mesh.mjs"
import { between } from "../engine/random.mjs"
import { roundedBox, tube } from "../engine/shapes.mjs"
import { noise } from "../engine/noise.mjs"
import { linen } from "../materials/table.mjs"
import { motif } from "../materials/motif.mjs"
import { marbled, paper, printed } from "../materials/paper.mjs"
import { plain } from "../materials/plain.mjs"
import { wood } from "../materials/wood.mjs"

/** A sheet of paper, a little curled at its corners. */
function sheet(w, d, lift = 0.05, shift = 0) {
  return grid(40, 40, (u, v, out) => {
    const [a, b] = [u * 2 - 1, v * 2 - 1]
    out[0] = a * w / 2
    out[1] = 0.02 + lift * (Math.abs(a * b) ** 3 + 0.25 * noise(a + shift, b, 2) ** 2 + 0.25 * b * b * (a > 0 ? 1 : 0.3))
    out[2] = b * d / 2
    out[3] = out[0]
    out[4] = out[2]
  })
}

/** The cut edges of many pages. */
const pages = {
  surface(s) {
    s.paint([0.74, 0.69, 0.59])
    s.dim(0.82 + 0.2 * noise(s.ox * 0.5, s.oy * 95, s.oz * 0.5) + 0.06 * noise(1, s.oy * 40, 1))
    s.rough = 0.9
  },
}

const W = 1.5
const D = 2.1

function cover(look, i, rng) {
  const name = look.colours[i % look.colours.length]
  const on = s => [(s.ox / W + 0.5) * 1.16 - 0.08, (s.oz / W + 0.5) * 1.16 - 0.08]
  const covers = {
    plain: () => paper(name),
    cloth: () => ({ surface(s) {
      const { x, z } = s
      s.x = s.ox
      s.z = s.oz
      linen(colour(name), 46).surface(s)
      s.x = x
      s.z = z
    } }),
    marbled: () => {
      const ink = marbled({ colours: look.colours.length > 1 ? look.colours : [name, "cream", "navy"], form: "combed" }, rng, 1.5)
      return { surface(s) {
        s.u = s.ox
        s.v = s.oz
        ink.surface(s)
      } }
    },
    printed: () => printed(paper(name), motif("leaf", rng), scale(colour("cream"), 0.95), on),
  }
  return covers[look.cover]()
}

function notebook(g, look, i, rng) {
  const h = look.form === "stitched" ? 0.16 : 0.34
  const board = look.form === "stitched" ? 0.025 : 0.05
  const over = look.form === "stitched" ? 0 : 0.05
  const material = cover(look, i, rng)
  g.add(roundedBox(W, h, D, 0.01), pages, { y: h / 2 + board })
  g.add(join([roundedBox(W + over, board, D + over * 2, 0.012)]), material, { y: board / 2 })
  g.add(roundedBox(W + over, board, D + over * 2, 0.012), material, { y: h + board * 1.5, x: 0 })
  if (look.form !== "coptic")
    g.add(roundedBox(0.06, h + board * 2, D + over * 2, 0.028), look.form === "case" ? paper(look.colours.at(-1), 0.8) : material, { y: h / 2 + board, x: -W / 2 - 0.01 })
  const thread = plain(colour(look.form === "stitched" ? "cream" : look.colours.at(-1)), { rough: 0.8 })
  if (look.form === "coptic") {
    for (const z of [-0.75, -0.4, 0.4, 0.75]) {
      for (let k = 0; k < 9; k++)
        g.add(tube([[-W / 2 - 0.012, board + k * h / 8.5, z - 0.04], [-W / 2 - 0.05, board + 0.02 + k * h / 8.5, z], [-W / 2 - 0.012, board + k * h / 8.5, z + 0.04]], 0.016, 6), thread)
    }
  }
  if (look.form === "case") {
    g.add(tube([[0.2, h + 0.11, -D / 2 + 0.1], [0.22, h + 0.112, 0.4], [0.3, h + 0.11, D / 2 + 0.05], [0.36, 0.1, D / 2 + 0.2], [0.4, 0.02, D / 2 + 0.45]], 0.03, 6, { flat: 0.25 }), thread)
  }
}

const notebooks = {
  elevation: 0.62,
  turn: -0.45,
  build(scene, look, rng) {
    const n = Math.max(2, look.count)
    const h = look.form === "stitched" ? 0.22 : 0.46
    for (let i = 0; i < n; i++)
      scene.group({ y: (n - 1 - i) * h, ry: i === 0 ? 0 : between(rng, -0.3, 0.3), x: i * 0.06 }, g => notebook(g, look, i, rng))
  },
}

const envelope = name => ({
  surface(s) {
    paper(name).surface(s)
    const flap = Math.abs(s.oz + 1.05 - 1.15 * (1 - Math.abs(s.ox) / 0.76))
    s.dim(1 - 0.2 * Math.exp(-((flap / 0.02) ** 2)))
  },
})

const card = {
  stage: "above",
  build(scene, look, rng) {
    const [w, d] = [1.5, 2.1]
    const n = Math.max(2, look.count)
    scene.add(roundedBox(w + 0.12, 0.02, d + 0.1, 0.008), envelope(look.colours.at(-1)), { x: 0.95, z: 0.2, y: 0.012, ry: -0.24 })
    for (let i = 0; i < Math.min(n, 3); i++) {
      const ground = paper(i === 0 ? "white" : ["cream", "oatmeal"][i - 1], 0.88)
      const ink = scale(colour(look.colours[i % look.colours.length]), 0.7)
      const mask = motif(look.motif, rng)
      const on = s => [(s.ox / 1.36) + 0.5, (s.oz / 1.36) + 0.5]
      scene.add(roundedBox(w, 0.035, d, 0.012), printed(ground, mask, ink, on), { x: [-0.55, 0.55, -0.2][i], z: [0, 0.3, 0.5][i], y: 0.1 - i * 0.03, ry: [0.14, -0.1, 0.3][i] })
    }
  },
}

const marbledPaper = {
  stage: "above",
  build(scene, look, rng) {
    scene.add(sheet(3.2, 4.1, 0.12, 2), marbled({ ...look, colours: [...look.colours].reverse() }, rng), { x: 0.35, z: -0.12, ry: -0.16 })
    scene.add(sheet(3.2, 4.1, 0.2, 5), marbled(look, rng), { y: 0.03, ry: 0.06 })
  },
}

const print = {
  stage: "above",
  build(scene, look, rng) {
    const inks = look.colours.map(name => scale(colour(name), 0.7))
    const second = inks[1] ?? inks[0]
    const ink = s => (s.oz > 0.55 ? second : inks[0])
    const on = s => [s.ox / 2.8 + 0.5, s.oz / 2.8 + 0.5]
    const material = printed(paper("white", 0.86), motif(look.motif, rng), ink, on)
    if (!look.framed) {
      scene.add(sheet(3.2, 3.9, 0.12, rng() * 9), material, { ry: 0.08 })
      return
    }
    const timber = wood(rng() < 0.5 ? "oak" : "walnut", rng, { scale: 1.4 })
    scene.add(roundedBox(3.2, 0.04, 3.8, 0.01), material, { y: 0.06 })
    for (const side of [-1, 1]) {
      scene.add(roundedBox(3.5, 0.24, 0.17, 0.02), timber, { y: 0.12, z: side * 1.95 })
      scene.add(roundedBox(4.07, 0.24, 0.17, 0.02), timber, { y: 0.12, x: side * 1.67, ry: Math.PI / 2 })
    }
  },
}

export const papery = { "notebook": notebooks, card, "marbled-paper": marbledPaper, print }
