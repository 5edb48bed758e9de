import { colour, mix, scale } from "../palette.mjs"
import { plain } from "../materials/plain.mjs"
import { between, pick } from "../engine/random.mjs"
import { grid } from "../engine/mesh.mjs"
import { ball, curve, lathe, tube } from "../engine/shapes.mjs"

const leafy = (name, f = 1) => plain(scale(colour(name), f), { rough: 0.45, wrap: 0.5, vary: 0.25 })

/** A leaf that bends: from the origin along x, its face up. */
export function leaf(length, width, bend = 0.3, fold = 0.25) {
  return grid(10, 6, (u, v, out) => {
    const w = width * Math.sin(Math.PI * u ** 0.75) ** 0.8
    const a = (v - 0.5) * 2
    out[0] = length * u
    out[1] = -bend * length * u * u + fold * w * Math.abs(a)
    out[2] = a * w * 0.5
  })
}

const ARRANGE = {
  none() {},
  twigs(scene, place, rng) {
    const bark = plain(colour("chocolate"), { rough: 0.8 })
    const buds = plain(mix(colour("oatmeal"), colour("white"), 0.5), { wrap: 0.6, sheen: 0.3 })
    for (let i = 0; i < 5; i++) {
      const path = stem(place, rng, between(rng, 0.6, 1.05) * place.tall, 0.3)
      scene.add(tube(path, t => 0.026 - 0.016 * t, 6), bark)
      for (let k = 8; k < path.length - 1; k += 2)
        scene.add(ball(between(rng, 0.045, 0.075), 10), buds, { x: path[k][0] + between(rng, -0.05, 0.05), y: path[k][1], z: path[k][2] + between(rng, -0.05, 0.05), s: [1, 1.5, 1], rz: between(rng, -0.6, 0.6) })
    }
  },
  grass(scene, place, rng) {
    const straw = plain(colour("straw"), { rough: 0.8, wrap: 0.5 })
    const plume = plain(mix(colour("sand"), colour("cream"), 0.5), { rough: 0.9, wrap: 0.7, sheen: 0.4, bump: 0.25, frequency: 12 })
    for (let i = 0; i < 9; i++) {
      const path = stem(place, rng, between(rng, 0.55, 1.0) * place.tall, 0.42)
      scene.add(tube(path, 0.011, 5), straw)
      const head = path.slice(Math.floor(path.length * 0.62))
      scene.add(tube(head, t => 0.012 + 0.06 * Math.sin(Math.PI * Math.min(1, t * 0.95 + 0.02)), 8), plume)
    }
  },
  flowers(scene, place, rng) {
    const green = leafy("sage", 0.7)
    const petals = [pick(rng, ["blush", "apricot", "lavender", "white", "mustard"]), pick(rng, ["rose", "cream", "white", "coral"])].map(name => plain(colour(name), { rough: 0.7, wrap: 0.7, vary: 0.2 }))
    const heart = plain(colour("ochre"), { rough: 0.9, bump: 0.3, frequency: 14 })
    for (let i = 0; i < 7; i++) {
      const path = stem(place, rng, between(rng, 0.4, 0.8) * place.tall, 0.42)
      scene.add(tube(path, 0.016, 6), green)
      const [x, y, z] = path.at(-1)
      blossom(scene, { x, y, z, ry: rng() * 6, rx: between(rng, 0.1, 0.9), s: between(rng, 0.6, 0.95) * Math.min(1.1, place.tall / 1.8) }, petals[i % 2], heart)
      const k = Math.floor(path.length * 0.72)
      scene.add(leaf(0.4, 0.13), green, { x: path[k][0], y: path[k][1], z: path[k][2], ry: rng() * 6, rz: 0.5 })
    }
  },
}

function blossom(scene, place, petal, heart) {
  scene.group(place, (g) => {
    for (let i = 0; i < 12; i++)
      g.add(leaf(0.27, 0.12, i % 2 ? 0.5 : 0.1, 0.2), petal, { ry: i / 12 * Math.PI * 2, rz: i % 2 ? 0.1 : 0.5 })
    g.add(ball(0.075, 12), heart, { y: 0.03, s: [1, 0.7, 1] })
  })
}

function stem({ y, mouth, radius }, rng, length, lean) {
  const a = rng() * Math.PI * 2
  const r = radius * 0.45
  const far = between(rng, lean * 0.3, lean) * length
  return curve([
    [-Math.cos(a) * r * 0.4, y, -Math.sin(a) * r * 0.4],
    [Math.cos(a) * r, mouth, Math.sin(a) * r],
    [Math.cos(a) * (r + far * 0.4), mouth + length * 0.55, Math.sin(a) * (r + far * 0.4)],
    [Math.cos(a) * (r + far), mouth + length, Math.sin(a) * (r + far)],
  ], 7)
}

/** Dried stems in the mouth of a vessel. */
export function bouquet(scene, kind, place, rng) {
  ARRANGE[kind](scene, { ...place, tall: Math.max(1.1, place.mouth) }, rng)
}

/** A plant in a pot: earth, and what grows. */
export function plant(scene, kind, { y, radius }, rng) {
  const earth = plain([0.045, 0.03, 0.02], { rough: 1, vary: 0.6, bump: 0.5, frequency: 5 })
  scene.add(lathe([[0, y + 0.06], [radius * 0.6, y + 0.04], [radius, y]], 40), earth)
  if (kind === "succulent")
    succulent(scene, y + 0.05, radius, rng)
  if (kind === "fern")
    fern(scene, y + 0.03, radius, rng)
}

function succulent(scene, y, radius, rng) {
  const tone = pick(rng, ["celadon", "sage", "sea-green"])
  for (let ring = 0; ring < 5; ring++) {
    const material = leafy(tone, 0.55 + ring * 0.1)
    const count = 11 - ring
    for (let i = 0; i < count; i++) {
      const a = (i + ring * 0.5) / count * Math.PI * 2
      const lift = 0.25 + ring * 0.27
      const s = radius * (0.62 - ring * 0.07)
      scene.add(ball(1, 14), material, { s: [s * 0.5, s * 0.11, s * 0.2], ry: -a, rz: lift, x: Math.cos(a) * Math.cos(lift) * s * 0.62, y: y + 0.06 + Math.sin(lift) * s * 0.55 + ring * 0.02, z: Math.sin(a) * Math.cos(lift) * s * 0.62 })
    }
  }
}

function fern(scene, y, radius, rng) {
  const greens = [leafy("fern"), leafy("moss", 1.1), leafy("fern", 0.75)]
  for (let i = 0; i < 15; i++) {
    const a = i * 2.4 + rng()
    const length = between(rng, 0.9, 1.5)
    const up = between(rng, 0.5, 1.15)
    const path = curve([[0, y, 0], [0.3 * length, y + up * 0.75, 0], [0.75 * length, y + up, 0], [1.15 * length, y + up * 0.7, 0]], 7)
    scene.group({ ry: a, x: Math.cos(-a) * radius * 0.2, z: Math.sin(-a) * radius * 0.2 }, (g) => {
      g.add(tube(path, 0.012, 5), greens[2])
      for (let k = 4; k < path.length; k++) {
        const size = 0.34 * Math.sin(Math.PI * (0.12 + 0.86 * k / path.length))
        for (const side of [-1, 1])
          g.add(leaf(size, 0.085, 0.35), greens[(i + k) % 3], { x: path[k][0], y: path[k][1], z: path[k][2], ry: side * 1.15, rz: -0.1 })
      }
    })
  }
}
