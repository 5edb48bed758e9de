import { ceramic } from "../materials/ceramic.mjs"
import { between } from "../engine/random.mjs"
import { curve, lathe, tube, vessel } from "../engine/shapes.mjs"
import { bouquet, plant } from "./plants.mjs"

/** Profiles: [radius, height] from the foot to the rim, as shares of the pot's width and height. */
const PROFILES = {
  mug: {
    cylinder: [[0.44, 0], [0.47, 0], [0.5, 0.04], [0.5, 0.3], [0.5, 0.7], [0.495, 1]],
    barrel: [[0.36, 0], [0.4, 0], [0.47, 0.12], [0.52, 0.45], [0.5, 0.8], [0.46, 1]],
    tapered: [[0.33, 0], [0.36, 0], [0.39, 0.06], [0.44, 0.4], [0.49, 0.75], [0.53, 1]],
    belly: [[0.3, 0], [0.34, 0], [0.46, 0.14], [0.52, 0.34], [0.48, 0.62], [0.43, 0.82], [0.46, 1]],
    espresso: [[0.34, 0], [0.38, 0], [0.45, 0.12], [0.49, 0.5], [0.5, 1]],
    tumbler: [[0.36, 0], [0.4, 0], [0.43, 0.06], [0.46, 0.45], [0.47, 0.8], [0.48, 1]],
  },
  bowl: {
    open: [[0.2, 0], [0.215, 0], [0.22, 0.09], [0.3, 0.2], [0.42, 0.52], [0.5, 1]],
    deep: [[0.2, 0], [0.22, 0], [0.23, 0.08], [0.38, 0.2], [0.48, 0.5], [0.5, 1]],
    wide: [[0.18, 0], [0.2, 0], [0.2, 0.14], [0.33, 0.34], [0.45, 0.68], [0.5, 1]],
    footed: [[0.2, 0], [0.21, 0], [0.15, 0.13], [0.14, 0.22], [0.3, 0.36], [0.45, 0.64], [0.5, 1]],
    nested: [[0.2, 0], [0.215, 0], [0.22, 0.09], [0.34, 0.22], [0.45, 0.55], [0.5, 1]],
  },
  vase: {
    bottle: [[0.34, 0], [0.38, 0], [0.47, 0.09], [0.5, 0.26], [0.4, 0.48], [0.17, 0.64], [0.12, 0.78], [0.12, 0.92], [0.17, 1]],
    amphora: [[0.24, 0], [0.27, 0], [0.34, 0.1], [0.46, 0.38], [0.5, 0.58], [0.4, 0.76], [0.22, 0.86], [0.2, 0.93], [0.27, 1]],
    cylinder: [[0.42, 0], [0.46, 0], [0.48, 0.03], [0.47, 0.4], [0.44, 0.75], [0.46, 1]],
    moon: [[0.22, 0], [0.25, 0], [0.36, 0.09], [0.49, 0.36], [0.49, 0.58], [0.38, 0.82], [0.2, 0.93], [0.18, 0.96], [0.2, 1]],
    bud: [[0.4, 0], [0.44, 0], [0.5, 0.14], [0.46, 0.36], [0.22, 0.55], [0.14, 0.72], [0.13, 0.88], [0.2, 1]],
    gourd: [[0.34, 0], [0.38, 0], [0.48, 0.12], [0.5, 0.26], [0.4, 0.44], [0.27, 0.54], [0.31, 0.68], [0.3, 0.8], [0.16, 0.92], [0.18, 1]],
  },
  jar: {
    straight: [[0.42, 0], [0.46, 0], [0.49, 0.05], [0.5, 0.4], [0.5, 0.85], [0.48, 1]],
    ginger: [[0.3, 0], [0.33, 0], [0.38, 0.1], [0.48, 0.5], [0.48, 0.74], [0.36, 0.92], [0.32, 1]],
    round: [[0.3, 0], [0.34, 0], [0.44, 0.12], [0.51, 0.45], [0.46, 0.8], [0.36, 1]],
  },
  jug: {
    belly: [[0.34, 0], [0.38, 0], [0.47, 0.12], [0.5, 0.34], [0.42, 0.6], [0.31, 0.78], [0.3, 0.9], [0.35, 1]],
    tall: [[0.36, 0], [0.4, 0], [0.44, 0.08], [0.46, 0.3], [0.38, 0.62], [0.32, 0.84], [0.38, 1]],
    straight: [[0.42, 0], [0.46, 0], [0.48, 0.04], [0.46, 0.5], [0.42, 0.85], [0.43, 1]],
  },
  planter: {
    cylinder: [[0.44, 0], [0.47, 0], [0.49, 0.04], [0.5, 0.5], [0.5, 1]],
    tapered: [[0.33, 0], [0.36, 0], [0.39, 0.06], [0.45, 0.5], [0.5, 0.94], [0.5, 1]],
    round: [[0.28, 0], [0.32, 0], [0.44, 0.12], [0.53, 0.48], [0.48, 0.82], [0.42, 1]],
  },
  teapot: {
    round: [[0.3, 0], [0.34, 0], [0.44, 0.12], [0.52, 0.42], [0.47, 0.74], [0.3, 0.94], [0.24, 1]],
    tall: [[0.34, 0], [0.38, 0], [0.45, 0.1], [0.47, 0.4], [0.4, 0.74], [0.28, 0.95], [0.24, 1]],
    squat: [[0.34, 0], [0.38, 0], [0.5, 0.16], [0.55, 0.46], [0.46, 0.78], [0.3, 0.94], [0.26, 1]],
  },
}

/** width and height in ten centimetres */
const SIZES = {
  mug: { "*": [0.86, 0.92], "espresso": [0.62, 0.62], "tumbler": [0.8, 1.0] },
  bowl: { "*": [1.6, 0.72], "deep": [1.3, 0.78], "wide": [2.3, 0.62], "footed": [1.7, 0.9] },
  vase: { "*": [1.3, 2.2], "moon": [1.9, 1.9], "bud": [0.95, 1.45], "cylinder": [1.05, 2.0] },
  jar: { "*": [1.05, 1.2], "ginger": [1.15, 1.5], "round": [1.2, 1.05] },
  jug: { "*": [1.2, 1.7], "tall": [1.1, 2.1] },
  planter: { "*": [1.4, 1.25] },
  teapot: { "*": [1.35, 1.1], "tall": [1.25, 1.4], "squat": [1.5, 0.95] },
}
const SCALE = { small: 0.84, medium: 1, large: 1.16 }

function measured(kind, look) {
  const [w, h] = SIZES[kind][look.form] ?? SIZES[kind]["*"]
  const s = SCALE[look.size]
  return { w: w * s, h: h * s, profile: PROFILES[kind][look.form].map(([r, y]) => [r * w * s, y * h * s]) }
}

/** Hand-thrown pots are never quite round. */
function ripple(rng) {
  const [a, b] = [between(rng, 0, 6), between(rng, 0, 6)]
  return (angle, y) => 1 + 0.006 * Math.sin(2 * angle + a + y) + 0.004 * Math.sin(3 * angle + b)
}

/** A thrown pot of a kind, standing on the table. */
function thrown(scene, kind, look, rng, wall = 0.05) {
  const { w, h, profile } = measured(kind, look)
  const material = ceramic(look, { height: h, radius: w / 2 }, rng)
  scene.add(lathe(vessel(profile, wall, 0.09), 96, ripple(rng)), material, { ry: rng() * 6 })
  return { w, h, profile, material }
}

/** The radius of a profile at a height. */
function radiusAt(profile, y) {
  const points = curve(profile, 12)
  for (let i = 1; i < points.length; i++) {
    if (points[i][1] >= y)
      return points[i][0]
  }
  return points.at(-1)[0]
}

/** An ear of clay from one height to another, at the right of the pot. */
function handle(scene, { profile, material }, high, low, reach, thickness = 0.075) {
  const [a, b] = [radiusAt(profile, high), radiusAt(profile, low)]
  const path = []
  for (let i = 0; i <= 36; i++) {
    const t = i / 36
    const angle = (0.5 - t) * Math.PI * 1.06
    const wall = a + (b - a) * t
    path.push([wall - 0.05 + (reach + 0.05) * Math.max(0, Math.cos(angle)) ** 0.62 * (1.06 - 0.16 * t), (high + low) / 2 + (high - low) / 2 * Math.sin(angle) * 1.04 + 0.03 * Math.sin(t * Math.PI), 0])
  }
  scene.add(tube(path, t => thickness * (1 + 0.35 * (2 * t - 1) ** 2), 14, { flat: 1.45 }), material)
}

function spout(scene, { profile, material, h }) {
  const y = h * 0.42
  const r = radiusAt(profile, y)
  const path = curve([[-r + 0.12, y - 0.03, 0], [-r - 0.14, y + 0.05, 0], [-r - 0.3, y + 0.26, 0], [-r - 0.42, h * 0.98, 0]], 8)
  scene.add(tube(path, t => 0.17 - 0.1 * t, 18, { caps: false }), material)
}

function lid(scene, { profile, material, h }) {
  const r = profile.at(-1)[0]
  const shape = curve([[r + 0.035, h], [r + 0.04, h + 0.03], [r * 0.75, h + 0.1], [r * 0.3, h + 0.15], [0.05, h + 0.16], [0.045, h + 0.2], [0.1, h + 0.27], [0.06, h + 0.34], [0, h + 0.35]], 6)
  scene.add(lathe(shape, 64), material)
}

const mug = {
  turn: -0.5,
  build(scene, look, rng) {
    const pot = thrown(scene, "mug", look, rng, 0.045)
    if (look.form !== "tumbler")
      handle(scene, pot, pot.h * 0.8, pot.h * 0.24, look.form === "espresso" ? 0.19 : 0.27, look.form === "espresso" ? 0.042 : 0.052)
  },
}

const bowl = {
  elevation: 0.5,
  build(scene, look, rng) {
    const pot = thrown(scene, "bowl", look, rng, 0.05)
    if (look.form !== "nested")
      return
    for (const [i, s] of [0.84, 0.7].entries())
      scene.group({ y: 0.11 * (i + 1) + (1 - s) * 0.1, s, ry: i + 1 }, inner => inner.add(lathe(vessel(pot.profile, 0.05, 0.09), 80, ripple(rng)), ceramic({ ...look, glaze: i ? look.glaze : look.second }, { height: pot.h, radius: pot.w / 2 }, rng)))
  },
}

const vase = {
  detail: [0.4, 0.3, 1],
  build(scene, look, rng) {
    const { profile, h } = thrown(scene, "vase", look, rng, 0.05)
    bouquet(scene, look.stems, { y: h * 0.5, mouth: h, radius: profile.at(-1)[0] }, rng)
  },
}

const PLATES = {
  flat: r => [[0, 0.02], [r * 0.6, 0.02], [r * 0.64, 0], [r * 0.68, 0.03], [r * 0.9, 0.06], [r * 0.965, 0.14], [r, 0.2], [r * 0.995, 0.225], [r * 0.97, 0.22], [r * 0.92, 0.13], [r * 0.86, 0.095], [r * 0.5, 0.085], [0, 0.085]],
  rimmed: r => [[0, 0.02], [r * 0.56, 0.02], [r * 0.6, 0], [r * 0.64, 0.04], [r * 0.75, 0.14], [r * 0.98, 0.2], [r, 0.225], [r * 0.98, 0.24], [r * 0.76, 0.185], [r * 0.68, 0.11], [r * 0.6, 0.08], [r * 0.3, 0.075], [0, 0.075]],
  coupe: r => [[0, 0.02], [r * 0.45, 0.02], [r * 0.48, 0], [r * 0.52, 0.04], [r * 0.8, 0.13], [r, 0.3], [r * 0.995, 0.325], [r * 0.97, 0.31], [r * 0.78, 0.18], [r * 0.5, 0.1], [0, 0.075]],
}

const plate = {
  elevation: 0.82,
  build(scene, look, rng) {
    const r = 1.3 * SCALE[look.size]
    const material = ceramic(look, { height: 0.3, radius: r, flat: true }, rng)
    scene.add(lathe(curve(PLATES[look.form](r), 6), 128, ripple(rng)), material, { ry: rng() * 6 })
  },
}

const teapot = {
  turn: 0.25,
  elevation: 0.3,
  build(scene, look, rng) {
    const pot = thrown(scene, "teapot", look, rng)
    handle(scene, pot, pot.h * 0.8, pot.h * 0.25, 0.4, 0.06)
    spout(scene, pot)
    lid(scene, pot)
  },
}

const jug = {
  detail: [0.4, 0.55, 1],
  turn: -0.4,
  build(scene, look, rng) {
    const { w, h, profile } = measured("jug", look)
    const material = ceramic(look, { height: h, radius: w / 2 }, rng)
    // the lip: the rim drawn out on one side
    const pull = (angle, y) => 1 + 0.34 * Math.max(0, (y / h - 0.74) / 0.26) ** 1.6 * Math.exp(-(((Math.abs(angle) - Math.PI) / 0.36) ** 2))
    scene.add(lathe(vessel(profile, 0.045, 0.09), 120, pull), material)
    handle(scene, { profile, material }, h * 0.86, h * 0.36, 0.34, 0.062)
  },
}

const planter = {
  elevation: 0.3,
  detail: [0.45, 0.35, 1],
  build(scene, look, rng) {
    const { profile, h } = thrown(scene, "planter", look, rng, 0.06)
    plant(scene, look.plant, { y: h * 0.86, radius: profile.at(-1)[0] - 0.07 }, rng)
  },
}

const jar = {
  build(scene, look, rng) {
    const pot = thrown(scene, "jar", look, rng)
    lid(scene, pot)
  },
}

export const pottery = { mug, bowl, vase, plate, teapot, jug, planter, jar }
