import { ball, curve, lathe, roundedBox, torus, tube, vessel } from "../engine/shapes.mjs"
import { metal } from "../materials/metal.mjs"
import { wax } from "../materials/wax.mjs"
import { wood } from "../materials/wood.mjs"

const worked = (look, depth = 0.22) => metal(look.metal, { rough: look.metal === "iron" ? 0.4 : 0.24, hammered: depth, facets: 5 })

const THINGS = {
  hooks(scene, look, rng) {
    const iron = worked(look)
    scene.add(roundedBox(3.4, 0.7, 0.16, 0.04), wood("oak", rng), { y: 0.9, z: -0.1 })
    for (let i = 0; i < 4; i++) {
      scene.group({ x: -1.2 + i * 0.8, y: 0.78 }, (g) => {
        g.add(roundedBox(0.2, 0.56, 0.06, 0.03), iron, { y: 0.16, z: 0.02 })
        g.add(tube(curve([[0, -0.06, 0.03], [0, -0.3, 0.08], [0, -0.46, 0.26], [0, -0.38, 0.46], [0, -0.2, 0.5], [0, -0.16, 0.44]], 8), t => 0.06 - 0.02 * t, 12), iron)
        g.add(ball(0.045, 12), metal("iron", { rough: 0.3 }), { y: 0.34, z: 0.06, s: [1, 1, 0.5] })
      })
    }
  },
  candlestick(scene, look) {
    const iron = worked(look)
    const spiral = Array.from({ length: 160 }, (_, i) => {
      const t = i / 159
      const a = t * Math.PI * 7
      return [Math.cos(a) * (0.62 - 0.4 * t), 0.06 + t * t * 0.35, Math.sin(a) * (0.62 - 0.4 * t)]
    })
    scene.add(tube(spiral, 0.055, 10), iron)
    scene.add(tube(curve([[0, 0.4, 0.2], [0, 0.8, 0], [0, 1.2, 0]], 10), 0.06, 12), iron)
    scene.add(lathe(curve([[0.05, 1.15], [0.3, 1.22], [0.34, 1.28], [0.16, 1.26], [0.15, 1.45], [0.11, 1.45], [0.11, 1.3]], 6), 50), iron)
    scene.add(lathe([[0.1, 0], [0.1, 1.1], [0.07, 1.2], [0, 1.24]], 30), wax("cream", { height: 1.2 }), { y: 1.28 })
  },
  trivet(scene, look) {
    const iron = worked(look, 0.15)
    scene.add(torus(1.2, 0.09, 120, 12), iron, { y: 0.25 })
    for (let i = 0; i < 3; i++) {
      const a = i / 3 * Math.PI * 2
      scene.add(tube([[Math.cos(a) * 1.2, 0.22, Math.sin(a) * 1.2], [Math.cos(a) * 1.28, 0.1, Math.sin(a) * 1.28], [Math.cos(a) * 1.36, 0.05, Math.sin(a) * 1.36]], 0.08, 10), iron)
      for (const turn of [1, -1]) {
        const scroll = Array.from({ length: 60 }, (_, k) => {
          const t = k / 59 * Math.PI * 2.6
          const r = 0.42 - t * 0.045
          return [0.62 + Math.cos(t) * r, 0.25, turn * (0.42 - Math.sin(t) * r * turn * turn)]
        })
        scene.add(tube(scroll, 0.06, 10), iron, { ry: a + turn * 0.2 })
      }
    }
  },
  bowl(scene, look) {
    scene.add(lathe(vessel([[0.3, 0], [0.36, 0.01], [0.8, 0.18], [1.2, 0.5], [1.35, 0.72]], 0.05, 0.03), 120), worked(look, 0.3))
  },
  bell(scene, look) {
    const bell = curve([[0.72, 0], [0.74, 0.03], [0.6, 0.2], [0.46, 0.6], [0.42, 0.9], [0.3, 1.1], [0.08, 1.18], [0, 1.18]], 9)
    scene.add(lathe(bell, 90), worked(look, 0.1), { y: 0.05 })
    scene.add(torus(0.16, 0.05, 36, 10), worked(look), { y: 1.36, rx: Math.PI / 2 })
    scene.add(tube(curve([[0, 1.45, 0], [0.2, 1.8, 0.1], [0.7, 1.5, 0.3], [1.1, 0.4, 0.5], [1.3, 0.06, 0.7], [1.7, 0.06, 0.9]], 10), 0.05, 8), wood("walnut", () => 0.3))
  },
  opener(scene, look) {
    for (let i = 0; i < Math.max(2, look.count ?? 2); i++) {
      scene.group({ x: (i - 0.5) * 1.2, ry: 0.5 - i * 0.3 }, (g) => {
        const path = curve([[-0.3, 0.1, -1.1], [-0.42, 0.1, -0.8], [-0.2, 0.1, -0.5], [0, 0.1, -0.4], [0.2, 0.1, -0.5], [0.42, 0.1, -0.8], [0.3, 0.1, -1.1], [0, 0.1, -1.22]], 8, true)
        g.add(tube([...path, path[0]], 0.085, 12, { closed: true, flat: 0.8 }), worked(look))
        g.add(tube(curve([[0, 0.1, -0.42], [0, 0.1, 0.3], [0, 0.1, 1.1], [0.1, 0.12, 1.4], [0.26, 0.12, 1.4], [0.28, 0.12, 1.2]], 8), t => 0.1 - 0.045 * t, 12), worked(look))
      })
    }
  },
}

const forged = {
  elevation: 0.4,
  turn: 0.25,
  build(scene, look, rng) {
    THINGS[look.form](scene, look, rng)
  },
}

export const forgedThings = { forged }
