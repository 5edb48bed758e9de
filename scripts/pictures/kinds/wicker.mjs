import { colour } from "../palette.mjs"
import { noise } from "../engine/noise.mjs"
import { curve, lathe, tube } from "../engine/shapes.mjs"
import { plain } from "../materials/plain.mjs"

/** dye, and how thick a weaver is */
const FIBRES = {
  willow: { dyes: ["#8a5f38", "#7a5230", "#9c7044"], thick: 0.04 },
  rattan: { dyes: ["#c79a5e", "#b98a4f", "#d2a86c"], thick: 0.042 },
  seagrass: { dyes: ["#a8935c", "#8f8450", "#b9a470"], thick: 0.06 },
  rush: { dyes: ["#b59b63", "#9d8a58", "#8f8a52"], thick: 0.052 },
}

/** Profiles [radius, height]: bottom to rim; `long` stretches the round to an oval. */
const FORMS = {
  round: { profile: [[0.95, 0.04], [1.15, 0.5], [1.2, 0.95]], long: 1 },
  bread: { profile: [[0.9, 0.04], [1.12, 0.25], [1.25, 0.5]], long: 1.5 },
  tray: { profile: [[1.2, 0.04], [1.32, 0.18], [1.38, 0.34]], long: 1.35 },
  tall: { profile: [[0.85, 0.04], [1.05, 0.8], [1.12, 1.5], [1.0, 2.1]], long: 1 },
  market: { profile: [[0.95, 0.04], [1.15, 0.5], [1.28, 1.0]], long: 1.35 },
  lidded: { profile: [[0.85, 0.04], [1.12, 0.45], [1.08, 0.9], [0.95, 1.15]], long: 1 },
}

const fibre = (hex, f = 1) => plain(colour(hex).map(x => x * f), { rough: 0.5, vary: 0.35, grain: 0.12, frequency: 6, wrap: 0.1 })

const basket = {
  detail: [0.4, 0.34, 1],
  elevation: 0.45,
  turn: 0.3,
  build(scene, look, rng) {
    const { dyes, thick } = FIBRES[look.fibre]
    const size = { small: 0.85, medium: 1, large: 1.15 }[look.size]
    const materials = dyes.map(hex => fibre(hex))
    const band = fibre(look.accent)
    const form = FORMS[look.form]
    scene.group({ s: size }, (g) => {
      weave(g, form, { thick, materials, band }, rng)
      if (look.form === "market" || look.form === "bread")
        handles(g, look.form, form, materials[0])
      if (look.form === "lidded")
        lid(g, thick, materials, form)
    })
  },
}

function weave(g, { profile, long }, { thick, materials, band }, rng) {
  const path = curve(profile, 30)
  const stakes = 33
  const steps = stakes * 5
  let y = path[0][1]
  let row = 0
  const rows = Math.round((path.at(-1)[1] - y) / (thick * 1.72))
  for (const [r0, h] of levels(path, rows)) {
    y = h
    const material = row > rows * 0.55 && row < rows * 0.55 + Math.max(2, rows * 0.16) ? band : materials[(row * 7) % 3]
    const shift = rng() * 9
    const ring = Array.from({ length: steps + 1 }, (_, i) => {
      const a = i / steps * Math.PI * 2
      const wave = Math.sin(a * stakes / 2 * 1 + row * Math.PI) * thick * 0.95
      const r = r0 + wave
      return [Math.cos(a) * r * long, y + 0.012 * noise(Math.cos(a) * 2, Math.sin(a) * 2, shift), Math.sin(a) * r]
    })
    g.add(tube(ring, thick, 7, { closed: true }), material)
    row++
  }
  for (let i = 0; i < stakes; i++) {
    const a = (i + 0.5) / stakes * Math.PI * 2
    g.add(tube(path.filter((_, k) => k % 6 === 0 || k === path.length - 1).map(([r, h]) => [Math.cos(a) * r * long, h, Math.sin(a) * r]), thick * 0.85, 7), materials[1])
  }
  border(g, path.at(-1), long, thick, materials)
  const base = lathe([[0, 0.05], [path[0][0], 0.05]], 50)
  g.add(base, materials[2], { s: [long, 1, 1] })
}

function levels(path, rows) {
  const [low, high] = [path[0][1], path.at(-1)[1]]
  return Array.from({ length: rows }, (_, i) => {
    const h = low + (high - low) * i / rows
    const k = Math.max(1, path.findIndex(([, y]) => y >= h))
    return [path[k][0], h]
  })
}

/** The plaited rim: three rods that turn round each other. */
function border(g, [r0, h], long, thick, materials) {
  for (let k = 0; k < 3; k++) {
    const ring = Array.from({ length: 241 }, (_, i) => {
      const a = i / 240 * Math.PI * 2
      const t = a * 24 + k * Math.PI * 2 / 3
      const r = r0 + Math.cos(t) * thick * 0.9
      return [Math.cos(a) * r * long, h + Math.sin(t) * thick * 0.9, Math.sin(a) * r]
    })
    g.add(tube(ring, thick * 0.95, 8, { closed: true }), materials[k])
  }
}

function handles(g, form, { profile, long }, material) {
  const [r, h] = profile.at(-1)
  if (form === "market") {
    for (let k = 0; k < 3; k++) {
      const path = curve([[-r * long, h - 0.2, 0], [-r * long * 0.95, h + 0.7, 0], [-r * long * 0.5, h + 1.5, 0], [0, h + 1.72, 0], [r * long * 0.5, h + 1.5, 0], [r * long * 0.95, h + 0.7, 0], [r * long, h - 0.2, 0]], 12)
      g.add(tube(path.map(([x, y, z], i) => [x, y + Math.sin(i * 0.7 + k * 2.1) * 0.05, z + Math.cos(i * 0.7 + k * 2.1) * 0.06]), 0.055, 8), material)
    }
    return
  }
  for (const side of [-1, 1])
    g.add(tube(curve([[side * r * long, h, -0.34], [side * (r * long + 0.12), h + 0.26, -0.22], [side * (r * long + 0.14), h + 0.32, 0], [side * (r * long + 0.12), h + 0.26, 0.22], [side * r * long, h, 0.34]], 7), 0.06, 9), material)
}

function lid(g, thick, materials, { profile }) {
  const [r, h] = profile.at(-1)
  const n = 14
  for (let k = 0; k < n; k++) {
    const rr = (r + 0.06) * (1 - k / n)
    const ring = Array.from({ length: 121 }, (_, i) => {
      const a = i / 120 * Math.PI * 2
      return [Math.cos(a) * rr, h + 0.12 + 0.3 * Math.sqrt(k / n) + Math.sin(a * 12 + k * Math.PI) * thick * 0.6, Math.sin(a) * rr]
    })
    g.add(tube(ring, Math.max(thick, r / n * 0.62), 7, { closed: true }), materials[k % 3])
  }
  g.add(tube(curve([[-0.16, h + 0.38, 0], [-0.1, h + 0.58, 0], [0.1, h + 0.58, 0], [0.16, h + 0.38, 0]], 7), 0.045, 9), materials[0])
}

export const wicker = { basket }
