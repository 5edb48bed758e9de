import { colour } from "../palette.mjs"
import { grid } from "../engine/mesh.mjs"
import { edge, inset, pillow, slab } from "../engine/outline.mjs"
import { between } from "../engine/random.mjs"
import { ball, curve, roundedBox, torus, tube } from "../engine/shapes.mjs"
import { hide } from "../materials/leather.mjs"
import { metal } from "../materials/metal.mjs"
import { plain } from "../materials/plain.mjs"

const plate = (w, h, r = 0.14) => curve([[-w / 2 + r, -h / 2], [w / 2 - r, -h / 2], [w / 2, -h / 2 + r], [w / 2, h / 2 - r], [w / 2 - r, h / 2], [-w / 2 + r, h / 2], [-w / 2, h / 2 - r], [-w / 2, -h / 2 + r]], 3, true)

/** Saddle stitches along a closed line in the xz plane, at a height. */
function stitches(scene, line, thread, y, { step = 0.085, open = () => true } = {}) {
  const material = plain(colour(thread), { rough: 0.8, wrap: 0.2 })
  const closed = [...line, line[0]]
  let carry = 0
  for (let i = 1; i < closed.length; i++) {
    const [ax, az] = closed[i - 1]
    const [bx, bz] = closed[i]
    const l = Math.hypot(bx - ax, bz - az)
    for (let d = carry; d < l; d += step) {
      const [x, z] = [ax + (bx - ax) * d / l, az + (bz - az) * d / l]
      const [tx, tz] = [(bx - ax) / l * step * 0.36, (bz - az) / l * step * 0.36]
      if (open(x, z))
        scene.add(tube([[x - tx, y, z - tz], [x, y + 0.012, z], [x + tx, y, z + tz]], 0.014, 5), material)
      carry = d + step - l
    }
    carry = Math.max(0, carry)
  }
}

/** A piece of leather with a seam near its edge. */
function piece(scene, look, outline, place, { y = 0.06, sewn = true, shift = 0, tone = 1, open } = {}) {
  scene.group(place, (g) => {
    g.add(slab(outline, y, 0.02), hide(look.leather, { shift, tone }))
    g.add(slab(inset(outline, -0.004), y * 0.75, 0.005), hide(look.leather, { tone: 0.45 }))
    if (sewn)
      // at a sharp corner the inner line would cross itself
      stitches(g, inset(outline, 0.08).filter(([x, z]) => edge(outline, x, z).d > 0.07), look.thread, y + 0.004, { open })
  })
}

const WALLETS = {
  bifold(scene, look) {
    piece(scene, look, plate(2.2, 1.8), { y: 0.0, z: 0.04 }, { y: 0.09, tone: 0.8, shift: 3 })
    piece(scene, look, plate(2.2, 1.8), { y: 0.12, rz: 0.045 }, { y: 0.09, shift: 7 })
    scene.add(tube([[-1.07, 0.12, -0.84], [-1.09, 0.12, 0], [-1.07, 0.12, 0.84]], 0.11, 14), hide(look.leather, { shift: 5 }))
  },
  "card-holder"(scene, look) {
    piece(scene, look, plate(2.1, 1.5), {}, { y: 0.07, tone: 0.85 })
    scene.add(roundedBox(1.7, 0.02, 1.1, 0.01), plain(colour("cream"), { rough: 0.5 }), { y: 0.09, z: -0.34 })
    scene.add(roundedBox(1.7, 0.02, 1.1, 0.01), plain(colour("petrol"), { rough: 0.4 }), { y: 0.12, z: -0.2, x: 0.03 })
    piece(scene, look, plate(2.1, 1.12), { y: 0.14, z: 0.19 }, { y: 0.06, shift: 4, open: (x, z) => z > -0.45 })
    piece(scene, look, plate(2.1, 0.82), { y: 0.2, z: 0.34 }, { y: 0.06, shift: 9, open: (x, z) => z > -0.3 })
  },
  long(scene, look) {
    piece(scene, look, plate(3.4, 1.7), {}, { y: 0.12, tone: 0.85 })
    piece(scene, look, curve([[-1.7, -0.85], [-1.7, -0.85], [1.7, -0.85], [1.7, -0.85], [1.7, 0.05], [1.3, 0.3], [0, 0.42], [-1.3, 0.3], [-1.7, 0.05]], 6, true), { y: 0.12 }, { y: 0.07, shift: 5 })
    scene.add(ball(0.11, 24), metal(look.hardware), { y: 0.2, z: 0.24, s: [1, 0.5, 1] })
  },
}

const wallet = {
  detail: [0.3, 1, 0.8],
  elevation: 0.85,
  turn: 0.3,
  build(scene, look) {
    WALLETS[look.form](scene, look)
  },
}

function strap(scene, look, path, width = 0.13) {
  scene.add(tube(path, width, 14, { flat: 0.28 }), hide(look.leather, { tone: 0.9 }))
}

/** A bag's body: wider at the foot, swelling a little. */
function body(w, h, d, swell) {
  return grid(96, 34, (u, v, out) => {
    const a = u * Math.PI * 2
    const [c, s] = [Math.cos(a), Math.sin(a)]
    // a rounded oblong
    const k = 1 / (Math.abs(c) ** 5 + Math.abs(s) ** 5) ** 0.2
    const y = v * h
    const belly = 1 + swell * Math.sin(v * Math.PI * 0.8) - 0.06 * v
    const base = Math.min(1, Math.sqrt(v * 8) * 0.12 + 0.9)
    out[0] = c * k * w / 2 * belly * base
    out[1] = y
    out[2] = s * k * d / 2 * (belly + 0.2 * (1 - v) - 0.4 * v) * base
    out[3] = u * (w + d) * 2
    out[4] = y
  }, { closeU: true })
}

const BAGS = {
  tote(scene, look) {
    scene.add(body(2.6, 2.4, 1.1, 0.02), hide(look.leather))
    for (const z of [-0.26, 0.34]) {
      strap(scene, look, curve([[-0.62, 1.75, z], [-0.6, 2.5, z * 0.9], [-0.42, 3.2, z * 0.7], [0, 3.5, z * 0.6], [0.42, 3.2, z * 0.7], [0.6, 2.5, z * 0.9], [0.62, 1.75, z]], 9))
      for (const x of [-0.62, 0.62])
        scene.add(ball(0.06, 16), metal(look.hardware), { x, y: 1.9, z: z + 0.15 })
    }
  },
  satchel(scene, look) {
    scene.add(roundedBox(3, 2, 0.85, 0.22, 5), hide(look.leather, { tone: 0.88 }), { y: 1 })
    const flap = curve([[-1.52, -0.5], [-1.52, -0.5], [1.52, -0.5], [1.52, -0.5], [1.5, 0.6], [1.2, 0.95], [0, 1.05], [-1.2, 0.95], [-1.5, 0.6]], 6, true)
    piece(scene, look, flap, { y: 1.5, z: 0.42, rx: Math.PI / 2 }, { y: 0.07, shift: 3, open: (x, z) => z > -0.3 })
    scene.add(roundedBox(3.04, 0.12, 0.98, 0.06), hide(look.leather, { shift: 3 }), { y: 2.0 })
    for (const x of [-0.8, 0.8]) {
      scene.add(roundedBox(0.24, 1.1, 0.05, 0.02), hide(look.leather, { tone: 0.8, shift: 6 }), { x, y: 0.72, z: 0.53 })
      scene.add(torus(0.17, 0.035, 24, 8), metal(look.hardware), { x, y: 0.62, z: 0.57, rx: Math.PI / 2, s: [1, 1, 0.8] })
    }
    strap(scene, look, curve([[-0.6, 2.03, 0], [-0.5, 2.32, 0], [0, 2.45, 0], [0.5, 2.32, 0], [0.6, 2.03, 0]], 9), 0.11)
  },
  pouch(scene, look) {
    const outline = plate(2.6, 1.7, 0.22)
    scene.add(pillow(outline, 0.42, 0.45), hide(look.leather, { shift: 2 }))
    const teeth = metal(look.hardware, { rough: 0.2 })
    for (let i = 0; i < 56; i++)
      scene.add(roundedBox(0.026, 0.05, 0.07, 0.01, 1), teeth, { x: -1.15 + i * 0.042, y: 0.3 + 0.04 * Math.sin(i / 55 * Math.PI), z: -0.66 })
    scene.add(roundedBox(0.34, 0.03, 0.1, 0.012), teeth, { x: 1.2, y: 0.3, z: -0.58, ry: -0.5 })
  },
}

const bag = {
  detail: [0.6, 0.42, 1],
  elevation: 0.24,
  turn: 0.4,
  build(scene, look) {
    BAGS[look.form](scene, look)
  },
}

const belt = {
  elevation: 0.5,
  turn: 0.4,
  build(scene, look) {
    const turns = 3.4
    const n = 260
    const path = Array.from({ length: n }, (_, i) => {
      const t = i / (n - 1)
      const a = t * turns * Math.PI * 2
      const r = 0.45 + t * 0.85
      return [Math.cos(a) * r, Math.sin(a) * r, t * turns * r * 5]
    })
    const width = 0.5
    scene.add(grid(n - 1, 14, (u, v, out) => {
      const [x, z, l] = path[Math.round(u * (n - 1))]
      const a = v * Math.PI * 2
      const side = Math.max(-1, Math.min(1, Math.cos(a) * 1.6))
      const k = 1 + Math.sin(a) * 0.028
      out[0] = x * k
      out[1] = width / 2 + side * width / 2
      out[2] = z * k
      out[3] = l
    }, { closeV: true }), hide(look.leather))
    const thread = plain(colour(look.thread), { rough: 0.8 })
    for (let i = n - 80; i < n - 1; i++) {
      const [x, z] = path[i]
      for (const y of [0.07, 0.43])
        scene.add(ball(0.017, 6), thread, { x: x * 1.03, y, z: z * 1.03, s: [1.4, 0.8, 1.4] })
    }
    const [x, z] = path.at(-1)
    const heading = Math.atan2(path.at(-1)[1] - path.at(-3)[1], path.at(-1)[0] - path.at(-3)[0])
    scene.group({ x, z, y: 0.25, ry: -heading }, (g) => {
      const frame = curve([[-0.1, -0.36, 0], [0.42, -0.36, 0], [0.5, -0.28, 0], [0.5, 0.28, 0], [0.42, 0.36, 0], [-0.1, 0.36, 0], [-0.16, 0.28, 0], [-0.16, -0.28, 0]], 5, true)
      g.add(tube([...frame, frame[0]], 0.05, 12, { closed: true }), metal(look.hardware))
      g.add(tube([[-0.16, 0, 0.02], [0.2, 0, 0.07], [0.54, 0, 0.05]], 0.035, 10), metal(look.hardware))
    })
  },
}

const keyring = {
  stage: "above",
  fill: 0.75,
  build(scene, look, rng) {
    const tag = curve([[0, -1.0], [0.28, -0.9], [0.5, -0.3], [0.52, 0.6], [0.4, 0.95], [0, 1.05], [-0.4, 0.95], [-0.52, 0.6], [-0.5, -0.3], [-0.28, -0.9]], 5, true)
    piece(scene, look, tag, { ry: between(rng, 0.2, 0.5), z: 0.4 }, { y: 0.09 })
    scene.group({ ry: 0.35, z: 0.4 }, (g) => {
      g.add(torus(0.09, 0.03, 24, 8), metal(look.hardware), { y: 0.1, z: -0.74 })
      g.add(torus(0.42, 0.045, 60, 10), metal(look.hardware), { y: 0.14, z: -1.1, rz: 0.12 })
      for (const turn of [0.5, -0.25]) {
        g.group({ z: -1.45, ry: turn, y: 0.06 + turn * 0.05 }, (k) => {
          k.add(torus(0.24, 0.06, 36, 10, 0.5), metal("steel"), { z: -0.25 })
          k.add(roundedBox(0.1, 0.06, 0.9, 0.02), metal("steel"), { z: -0.9 })
          k.add(roundedBox(0.2, 0.06, 0.09, 0.02), metal("steel"), { z: -1.25, x: 0.12 })
          k.add(roundedBox(0.15, 0.06, 0.08, 0.02), metal("steel"), { z: -1.08, x: 0.1 })
        })
      }
    })
  },
}

export const leathern = { wallet, bag, belt, keyring }
