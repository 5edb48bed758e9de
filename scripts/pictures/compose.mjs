import { between, random } from "./engine/random.mjs"
import { Scene } from "./engine/scene.mjs"
import { KINDS } from "./kinds/index.mjs"
import { fromAbove, onTable, onWall } from "./stage.mjs"

/** One thing by itself: what it is made of, and how much room it takes. */
function built({ craft, look, seed }, other = false) {
  const kind = other && KINDS[craft].other ? KINDS[craft].other : KINDS[craft]
  const scene = new Scene()
  kind.build(scene, look, random(`thing ${seed}`))
  const [low, high] = scene.bounds()
  return { kind, look, seed, scene, low, high, w: high[0] - low[0], h: high[1] - low[1], d: high[2] - low[2] }
}

const put = (scene, item, place) => scene.group({ ry: item.kind.stage ? 0 : item.kind.turn ?? 0, ...place }, g => g.include(item.scene))

/**
 * The scene of a picture, and how it is seen.
 * @param {import("./specs.mjs").Spec} spec
 */
export function compose(spec) {
  const rng = random(`picture ${spec.seed}`)
  const scene = new Scene()
  const shot = VIEWS[spec.view](scene, spec, rng)
  // several things need finer shadows than one
  const quality = { ...shot.quality, map: spec.things.length > 1 ? 460 : 320 }
  return { scene, shot: { ...shot, quality }, rng }
}

const STAGES = { above: fromAbove, wall: onWall, table: onTable }

const VIEWS = {
  whole: (scene, spec, rng) => single(scene, spec, rng, {}),
  detail: (scene, spec, rng) => single(scene, spec, rng, { close: true }),
  above(scene, spec, rng) {
    const item = built(spec.things[0])
    put(scene, item, {})
    return fromAbove(scene, { look: item.look, width: spec.width, height: spec.height, rng, fill: 0.74, tilt: 0.04 })
  },
  group: (scene, spec, rng) => gathered(scene, kinOf(spec), rng),
  still: (scene, spec, rng) => gathered(scene, spec, rng),
  row: (scene, spec, rng) => row(scene, spec, rng),
}

/** Three of a kind: with fewer relatives the thing itself appears again, made anew. */
function kinOf(spec) {
  const things = [...spec.things]
  for (let i = things.length; i < 3; i++)
    things.push({ ...things[0], seed: `${things[0].seed} ${i}` })
  return { ...spec, things }
}

function single(scene, spec, rng, { close = false }) {
  const item = built(spec.things[0], close || (spec.things[0].craft === "quilt" && rng() < 0.4))
  const { kind, look } = item
  // no two photographs of one kind from quite the same side
  const turn = kind.stage ? 0 : (kind.turn ?? 0) + between(rng, -0.22, 0.22)
  put(scene, item, { ry: turn })
  const stage = STAGES[kind.stage ?? "table"]
  const options = { look, width: spec.width, height: spec.height, rng, elevation: (kind.elevation ?? 0.26) + between(rng, -0.05, 0.07), ...(kind.fill && { fill: kind.fill }) }
  if (!close)
    return stage(scene, options)
  return stage(scene, { ...options, elevation: options.elevation + 0.14, tilt: 0.6, zoom: between(rng, 2, 2.3), at: feature(scene, kind, rng) })
}

/** A point to look at closely: on the thing's surface, near its middle. */
function feature(scene, { stage, detail }, rng) {
  const [low, high] = scene.bounds()
  const share = detail ?? (stage === "wall" ? [0.5, 0.5, 0.9] : stage === "above" ? [0.5, 0.5, 0.55] : [0.42, 0.72, 0.8])
  const aim = low.map((x, i) => x + (high[i] - x) * (share[i] + (i === 0 ? between(rng, -0.08, 0.08) : 0)))
  if (stage)
    return aim
  let best = aim
  let least = Infinity
  for (const p of scene.points()) {
    const d = Math.hypot(p[0] - aim[0], p[1] - aim[1], p[2] - aim[2])
    if (d < least) {
      least = d
      best = p
    }
  }
  return best
}

/** Several things together: the largest behind, the small ones before them. */
function gathered(scene, spec, rng) {
  const items = spec.things.map(t => built(t))
  const hanging = items.filter(item => item.kind.stage === "wall")
  if (hanging.length > 0 && hanging.length >= items.length / 2)
    return hung(scene, spec, hanging.slice(0, 3), rng)
  const standing = items.filter(item => item.kind.stage !== "wall")
  if (standing.every(item => item.kind.stage === "above"))
    return laid(scene, spec, standing, rng)
  const [back, ...others] = fitted(standing).sort((a, b) => b.h * b.s - a.h * a.s)
  place(scene, back, 0, 0)
  // the others before it, right and left in turn, overlapping it a little
  const edge = [back.w * back.s * 0.5, back.w * back.s * 0.5]
  for (const [i, item] of others.entries()) {
    const [w, d] = [item.w * item.s, item.d * item.s]
    const side = i % 2
    const z = back.d * back.s * 0.5 * (i < 2 ? 0.7 : 1.1) + d * between(rng, 0.3, 0.45)
    const x = i === 2 ? (edge[0] - edge[1]) * 0.3 : (edge[side] + w * (i < 2 ? 0.22 : 0.4)) * (side ? -1 : 1)
    place(scene, item, x, i === 2 ? z + d * 0.5 : z)
    edge[side] = Math.max(edge[side], Math.abs(x) + w / 2)
  }
  // flat things are seen from higher up
  const steep = standing.reduce((sum, { kind }) => sum + (kind.stage ? 0.8 : kind.elevation ?? 0.26), 0) / standing.length
  return onTable(scene, { look: spec.things[0].look, width: spec.width, height: spec.height, rng, elevation: Math.max(0.34, steep), fill: [0.84, 0.74] })
}

/** Things of very different size brought closer together. */
function fitted(items) {
  const sizes = items.map(item => Math.max(item.w, item.h, item.d))
  const mean = sizes.reduce((a, b) => a + b) / sizes.length
  return items.map((item, i) => ({ ...item, s: (mean / sizes[i]) ** 0.62 }))
}

/** Puts an item's middle at x, z, standing on the table. */
function place(scene, item, x, z, turn = 0) {
  const s = item.s ?? 1
  scene.group({ x, z, ry: turn }, g => put(g, item, { s, x: -(item.low[0] + item.high[0]) / 2 * s, z: -(item.low[2] + item.high[2]) / 2 * s }))
}

/** Flat things side by side, the third below the first two. */
function laid(scene, spec, items, rng) {
  const scaled = fitted(items)
  const [w, d] = ["w", "d"].map(side => Math.max(...scaled.map(item => item[side] * item.s)))
  const tall = d > w * 1.5
  const places = tall ? [[-1.05, -0.05], [0, 0.06], [1.05, -0.04], [2.1, 0.05]] : [[-0.54, -0.5], [0.54, -0.44], [0.04, 0.56], [1.12, 0.6]]
  for (const [i, item] of scaled.entries())
    place(scene, item, places[i][0] * w, places[i][1] * d, between(rng, -0.12, 0.12))
  return fromAbove(scene, { look: spec.things[0].look, width: spec.width, height: spec.height, rng, fill: 0.86 })
}

/** A wide row of flat things, seen from above. */
function sideBySide(scene, spec, items, rng) {
  let x = 0
  for (const [i, item] of items.entries()) {
    const w = item.w * item.s
    place(scene, item, x + w / 2, (i % 2 ? 0.06 : -0.06) * item.d * item.s, between(rng, -0.12, 0.12))
    x += w * 1.06
  }
  return fromAbove(scene, { look: spec.things[0].look, width: spec.width, height: spec.height, rng, fill: 0.92 })
}

/** Hanging things: in a wide picture in a row, in a square one the third below. */
function hung(scene, spec, items, rng) {
  const inRow = spec.width > spec.height * 1.5 || items.length < 3
  const places = [[0, 0], [3.3, -0.5], [1.65, -3.3]]
  for (const [i, item] of items.entries()) {
    const s = 3 / Math.max(item.w, item.h)
    const [x, y] = inRow ? [i * 3.3, i % 2 ? -0.4 : 0] : places[i]
    put(scene, item, { s, x: x - (item.low[0] + item.high[0]) / 2 * s, y: y - item.high[1] * s })
  }
  return onWall(scene, { look: spec.things[0].look, width: spec.width, height: spec.height, rng, fill: 0.88 })
}

/** A wide row on one table: for banners. */
function row(scene, spec, rng) {
  const all = spec.things.map(t => built(t))
  const hanging = all.filter(item => item.kind.stage === "wall")
  if (hanging.length > all.length / 2)
    return hung(scene, spec, hanging, rng)
  const flat = all.filter(item => item.kind.stage === "above")
  if (flat.length > all.length / 2)
    return sideBySide(scene, spec, fitted(flat), rng)
  const items = fitted(all.filter(item => item.kind.stage !== "wall"))
  let x = 0
  for (const [i, item] of items.entries()) {
    const w = item.w * item.s
    place(scene, item, x + w / 2, (i % 2 ? 0.55 : -0.5) * Math.min(item.d * item.s, w), item.kind.stage ? between(rng, -0.3, 0.3) : 0)
    x += w * between(rng, 0.72, 0.84)
  }
  return onTable(scene, { look: spec.things[0].look, width: spec.width, height: spec.height, rng, elevation: 0.27, fill: [0.86, 0.78] })
}
