import { colour } from "../palette.mjs"
import { between, pick } from "../engine/random.mjs"
import { ball, curve, lathe, roundedBox, tube, vessel } from "../engine/shapes.mjs"
import { ceramic } from "../materials/ceramic.mjs"
import { metal } from "../materials/metal.mjs"
import { plain } from "../materials/plain.mjs"
import { soapy, wax } from "../materials/wax.mjs"
import { motif } from "../materials/motif.mjs"
import { leaf } from "./plants.mjs"

const cotton = plain([0.6, 0.55, 0.45], { rough: 0.9 })
const burnt = plain([0.03, 0.026, 0.022], { rough: 0.9 })
const fire = {
  surface(s) {
    const t = Math.max(0, Math.min(1, s.oy / 0.34))
    s.paint([0, 0, 0])
    const k = 1.6 + 2.6 * Math.sin(Math.PI * Math.min(1, t * 1.1))
    s.er = k * 1.25
    s.eg = k * (0.82 - 0.3 * t)
    s.eb = k * (0.4 - 0.3 * t)
    s.spec = 0
  },
}

/** A wick, and when it burns a flame with its glow. */
function wick(scene, y, lit, rng, size = 1) {
  const path = curve([[0, y - 0.05, 0], [0.005, y + 0.07, 0], [0.03, y + 0.15, 0.01]], 5)
  scene.add(tube(path, 0.016, 6), lit ? burnt : cotton)
  if (!lit)
    return
  const flame = curve([[0.0, 0], [0.035, 0.03], [0.056, 0.1], [0.042, 0.2], [0.014, 0.29], [0, 0.34]], 6)
  scene.add(lathe(flame, 20), fire, { x: 0.02, y: y + 0.08, s: size, rz: between(rng, -0.05, 0.05) }, { casts: false })
  scene.glows.push({ at: [0.02, y + 0.26, 0], radius: 1.5 * size, colour: [0.55, 0.3, 0.09] })
}

function pillar(scene, name, { r, h, lit }, rng) {
  const profile = [[0, 0], ...curve([[r * 0.97, 0], [r, 0.03], [r, h - 0.06], [r * 0.97, h], [r * 0.86, h - 0.01], [r * 0.4, h - 0.09], [0, h - 0.1]], 8)]
  const a = rng() * 6
  scene.add(lathe(profile, 72, (angle, y) => 1 + 0.008 * Math.sin(angle * 2 + a) + 0.02 * Math.sin(angle + a) * Math.max(0, y / h - 0.9)), wax(name, { height: h, lit, radius: r * 1.6 }))
  wick(scene, h - 0.08, lit, rng)
}

function taper(scene, name, { h, lit }, rng) {
  const profile = [[0, 0], ...curve([[0.12, 0], [0.125, 0.1], [0.1, h * 0.7], [0.07, h * 0.93], [0.02, h], [0, h]], 8)]
  scene.group({ y: 0.34 }, g => g.add(lathe(profile, 36), wax(name, { height: h, lit, radius: 0.3 })) && wick(g, h - 0.02, lit, rng, 0.8))
  const holder = curve([[0, 0], [0.48, 0], [0.5, 0.03], [0.46, 0.07], [0.2, 0.08], [0.1, 0.13], [0.1, 0.2], [0.17, 0.28], [0.18, 0.4], [0.15, 0.41], [0.14, 0.34]], 6)
  scene.add(lathe(holder, 60), metal("brass", { rough: 0.2 }))
}

function hive(scene, name, { lit }, rng) {
  const h = 1.25
  const profile = []
  for (let i = 0; i <= 90; i++) {
    const t = i / 90
    const r = 0.62 * Math.sqrt(Math.max(0, 1 - t ** 2.6)) + 0.02
    profile.push([r + 0.035 * Math.abs(Math.sin(t * Math.PI * 8)) * (1 - t), t * h])
  }
  scene.add(lathe([[0, 0], ...profile, [0, h]], 80), wax(name, { height: h, lit, radius: 0.8 }))
  wick(scene, h, lit, rng)
}

function container(scene, look, rng) {
  const pot = [[0.5, 0], [0.55, 0], [0.58, 0.05], [0.58, 0.5], [0.57, 1.0]]
  const clay = pick(rng, ["stoneware", "porcelain", "terracotta", "black-clay"])
  const glaze = look.colours[1] ?? pick(rng, ["white", "sage", "slate", "terracotta", "petrol", "mauve", "ochre"])
  const jar = { clay, glaze, second: pick(rng, ["cream", "navy", "rust", "celadon"]), finish: pick(rng, ["satin", "matt", "gloss"]), decoration: pick(rng, ["speckled", "dipped", "plain", "banded", "reactive", "sgraffito"]) }
  scene.add(lathe(vessel(pot, 0.045, 0.08), 90), ceramic(jar, { height: 1.0, radius: 0.57 }, rng))
  const h = 0.86
  scene.add(lathe(curve([[0, h - 0.02], [0.3, h - 0.01], [0.5, h], [0.535, h + 0.02]], 6), 60), wax(look.colours[0], { height: h, lit: look.lit, radius: 0.7 }))
  wick(scene, h, look.lit, rng)
}

/** Where several candles stand. */
const PLACES = [[0, 0], [0.95, 0.3], [-0.85, 0.45], [0.15, 0.95]]

const candle = {
  elevation: 0.24,
  build(scene, look, rng) {
    const name = i => look.colours[i % look.colours.length]
    const each = (count, build) => {
      for (let i = 0; i < count; i++)
        scene.group({ x: PLACES[i][0], z: PLACES[i][1], ry: rng() * 6 }, g => build(g, i))
    }
    const lit = look.lit
    if (look.form === "container")
      return container(scene, look, rng)
    if (look.form === "hive")
      return each(Math.min(2, look.count), (g, i) => hive(g, name(i), { lit: lit && i === 0 }, rng))
    if (look.form === "taper")
      return each(Math.max(2, look.count), (g, i) => taper(g, name(i), { h: between(rng, 1.9, 2.5), lit }, rng))
    if (look.form === "votive")
      return each(Math.max(3, look.count), (g, i) => pillar(g, name(i), { r: 0.34, h: 0.6, lit }, rng))
    each(look.count, (g, i) => pillar(g, name(i), { r: 0.42, h: [1.5, 1.05, 0.75, 0.6][i], lit: lit && i < 2 }, rng))
  },
}

const TOPPINGS = {
  none() {},
  petals(g, y, w, d, rng) {
    const petals = [pick(rng, ["rose", "blush"]), "coral", "cream"].map(name => plain(colour(name), { wrap: 0.5, vary: 0.3 }))
    for (let i = 0; i < 26; i++)
      g.add(leaf(between(rng, 0.1, 0.2), 0.1, 0.6, 0.4), petals[i % 3], { x: between(rng, -w, w), y: y + 0.015, z: between(rng, -d, d), ry: rng() * 6, rz: between(rng, -0.1, 0.4) })
  },
  oats(g, y, w, d, rng) {
    const oat = plain(colour("oatmeal"), { vary: 0.3 })
    for (let i = 0; i < 60; i++)
      g.add(ball(0.05, 10), oat, { x: between(rng, -w, w), y: y + 0.008, z: between(rng, -d, d), s: [1.3, 0.35, 0.8], ry: rng() * 6 })
  },
  lavender(g, y, w, d, rng) {
    const bud = plain(colour("violet"), { vary: 0.4 })
    for (let i = 0; i < 75; i++)
      g.add(ball(0.032, 8), bud, { x: between(rng, -w, w), y: y + 0.015, z: between(rng, -d, d), s: [1.7, 0.8, 0.8], ry: rng() * 6 })
  },
}

const BARS = {
  bar: [1.5, 0.5, 0.95],
  slab: [2.1, 0.42, 0.9],
}

function bar(g, look, rng) {
  const mark = look.topping === "none" ? motif(pick(rng, ["leaf", "sun", "flower", "bird", "tree"]), rng) : null
  const material = soapy(look, between(rng, 0, 20), mark, look.form === "round" ? 0.48 : BARS[look.form][1] / 2)
  if (look.form === "round") {
    g.add(lathe([[0, 0], ...curve([[0.6, 0], [0.66, 0.03], [0.69, 0.12], [0.69, 0.36], [0.65, 0.45], [0.55, 0.48], [0, 0.48]], 7)], 80), material)
    TOPPINGS[look.topping](g, 0.48, 0.38, 0.38, rng)
    return
  }
  const [w, h, d] = BARS[look.form]
  g.add(roundedBox(w, h, d, 0.07, 4), material, { y: h / 2 })
  TOPPINGS[look.topping](g, h, w * 0.42, d * 0.4, rng)
}

const soap = {
  elevation: 0.42,
  build(scene, look, rng) {
    const up = look.form === "slab" ? 0.42 : look.form === "round" ? 0.48 : 0.5
    const places = [{ ry: -0.3 }, { y: up, x: 0.08, ry: between(rng, 0.15, 0.5) }, { x: 1.55, z: 0.5, ry: 0.9 }, { x: -1.5, z: 0.45, ry: 0.35 }]
    const n = Math.max(3, look.count)
    for (let i = 0; i < n; i++)
      scene.group(places[i], g => bar(g, i === 0 ? { ...look, topping: "none" } : look, rng))
  },
}

export const waxen = { candle, soap }
