import { Mask } from "../engine/mask.mjs"
import { curve } from "../engine/shapes.mjs"
import { between } from "../engine/random.mjs"

const line = (points, each = 8) => curve(points, each)
const shape = (points, each = 8) => curve(points, each, true)

/** One leaf from a foot towards an angle, with its veins cut out. */
function leafAt(m, x, y, angle, length, width) {
  const at = (t, s) => [x + Math.cos(angle) * t * length - Math.sin(angle) * s * width, y + Math.sin(angle) * t * length + Math.cos(angle) * s * width]
  m.fill(shape([at(0, 0), at(0.25, 0.8), at(0.6, 0.9), at(1, 0), at(1, 0), at(0.6, -0.9), at(0.25, -0.8), at(0, 0)], 6))
  m.stroke([at(0, 0), at(0.5, 0), at(0.92, 0)], 0.008, 0)
  for (const t of [0.25, 0.42, 0.58, 0.73]) {
    for (const s of [-1, 1])
      m.stroke([at(t, 0), at(t + 0.14, s * 0.55)], 0.005, 0)
  }
}

/** The pictures a block can print: linocuts with bold shapes and cut lines. */
const MOTIFS = {
  leaf(m) {
    const spine = line([[0.5, 0.92], [0.48, 0.65], [0.53, 0.38], [0.5, 0.12]])
    m.stroke(spine, 0.014)
    for (let i = 0; i < 6; i++) {
      const y = 0.82 - i * 0.125
      for (const side of [-1, 1])
        leafAt(m, 0.5, y, -Math.PI / 2 + side * (1.05 - i * 0.09), 0.32 - i * 0.022, 0.06)
    }
    leafAt(m, 0.5, 0.2, -Math.PI / 2, 0.16, 0.045)
  },
  bird(m) {
    m.fill(shape([[0.2, 0.4], [0.28, 0.3], [0.38, 0.33], [0.55, 0.42], [0.74, 0.46], [0.95, 0.38], [0.9, 0.5], [0.74, 0.6], [0.55, 0.66], [0.38, 0.62], [0.26, 0.5]]))
    m.fill([[0.22, 0.36], [0.08, 0.42], [0.23, 0.44]])
    m.circle(0.29, 0.39, 0.018, 0)
    m.fill(shape([[0.4, 0.44], [0.56, 0.48], [0.8, 0.42], [0.66, 0.56], [0.48, 0.56]]), 0)
    m.fill(shape([[0.43, 0.46], [0.56, 0.5], [0.73, 0.46], [0.63, 0.545], [0.49, 0.54]]))
    for (let i = 0; i < 4; i++)
      m.stroke([[0.48 + i * 0.055, 0.51], [0.54 + i * 0.05, 0.5]], 0.007, 0)
    m.stroke(line([[0.05, 0.78], [0.3, 0.72], [0.6, 0.75], [0.95, 0.68]]), 0.022)
    m.stroke([[0.44, 0.64], [0.43, 0.74]], 0.012)
    m.stroke([[0.52, 0.65], [0.52, 0.75]], 0.012)
    for (const [x, y, a] of [[0.15, 0.76, 0.7], [0.68, 0.74, 0.6], [0.82, 0.71, -0.9], [0.3, 0.72, -2.2]])
      leafAt(m, x, y, a, 0.15, 0.035)
    for (let i = 0; i < 5; i++)
      m.circle(0.36 + i * 0.03, 0.56 + (i % 2) * 0.025, 0.006, 0)
  },
  fish(m) {
    for (const [y, dir] of [[0.27, 1], [0.52, -1], [0.77, 1]]) {
      const X = x => dir > 0 ? x : 1 - x
      m.fill(shape([[X(0.12), y], [X(0.3), y - 0.1], [X(0.55), y - 0.09], [X(0.76), y - 0.015], [X(0.9), y - 0.09], [X(0.86), y], [X(0.9), y + 0.09], [X(0.76), y + 0.015], [X(0.55), y + 0.09], [X(0.3), y + 0.1]]))
      m.circle(X(0.21), y - 0.02, 0.014, 0)
      m.stroke(line([[X(0.3), y - 0.08], [X(0.33), y], [X(0.3), y + 0.08]]), 0.009, 0)
      for (let i = 0; i < 5; i++) {
        for (let k = -1; k <= 1; k++)
          m.stroke(line([[X(0.4 + i * 0.06), y + k * 0.04 - 0.015], [X(0.415 + i * 0.06), y + k * 0.04], [X(0.4 + i * 0.06), y + k * 0.04 + 0.015]]), 0.006, 0)
      }
    }
  },
  mountain(m) {
    m.circle(0.68, 0.27, 0.1)
    m.fill([[0.04, 0.8], [0.34, 0.24], [0.52, 0.56], [0.62, 0.42], [0.96, 0.8]])
    m.fill([[0.34, 0.28], [0.26, 0.43], [0.32, 0.4], [0.35, 0.47], [0.39, 0.4], [0.43, 0.45]], 0)
    for (let i = 0; i < 6; i++)
      m.stroke([[0.36 + i * 0.03, 0.5 + i * 0.04], [0.3 + i * 0.075, 0.76]], 0.007, 0)
    for (let i = 0; i < 3; i++)
      m.stroke(line([[0.04, 0.84 + i * 0.04], [0.28, 0.83 + i * 0.04], [0.6, 0.85 + i * 0.04], [0.96, 0.835 + i * 0.04]]), 0.014)
  },
  sun(m) {
    m.circle(0.5, 0.5, 0.2).circle(0.5, 0.5, 0.165, 0).circle(0.5, 0.5, 0.145)
    for (let i = 0; i < 24; i++) {
      const a = i / 24 * Math.PI * 2
      const r = i % 2 ? 0.34 : 0.42
      m.fill([[0.5 + Math.cos(a - 0.09) * 0.225, 0.5 + Math.sin(a - 0.09) * 0.225], [0.5 + Math.cos(a) * r, 0.5 + Math.sin(a) * r], [0.5 + Math.cos(a + 0.09) * 0.225, 0.5 + Math.sin(a + 0.09) * 0.225]])
    }
  },
  flower(m) {
    for (const [x, y, s, top] of [[0.5, 0.32, 1, 0.95], [0.25, 0.45, 0.72, 0.95], [0.76, 0.48, 0.66, 0.95]]) {
      m.stroke(line([[x, y], [x * 0.6 + 0.2, y + 0.3], [0.5, top]]), 0.012)
      for (let i = 0; i < 11; i++)
        leafAt(m, x, y, i / 11 * Math.PI * 2, 0.16 * s, 0.034 * s)
      m.circle(x, y, 0.045 * s, 0).circle(x, y, 0.034 * s)
    }
    leafAt(m, 0.49, 0.85, -2.5, 0.24, 0.045)
    leafAt(m, 0.51, 0.8, -0.6, 0.24, 0.045)
  },
  moon(m) {
    m.circle(0.5, 0.42, 0.27).circle(0.6, 0.37, 0.235, 0)
    for (const [x, y, r] of [[0.66, 0.36, 0.035], [0.78, 0.24, 0.022], [0.55, 0.46, 0.018], [0.82, 0.5, 0.026], [0.2, 0.2, 0.022], [0.16, 0.6, 0.018]])
      m.fill(Array.from({ length: 8 }, (_, i) => [x + Math.cos(i / 4 * Math.PI) * r * (i % 2 ? 0.35 : 1), y + Math.sin(i / 4 * Math.PI) * r * (i % 2 ? 0.35 : 1)]))
    for (let i = 0; i < 4; i++)
      m.stroke(line([[0.06, 0.78 + i * 0.05], [0.28, 0.765 + i * 0.05], [0.5, 0.785 + i * 0.05], [0.72, 0.765 + i * 0.05], [0.94, 0.78 + i * 0.05]]), 0.02 - i * 0.003)
  },
  wave(m) {
    for (let i = 0; i < 4; i++) {
      const y = 0.34 + i * 0.15
      const crest = Array.from({ length: 41 }, (_, k) => [0.04 + k / 40 * 0.92, y + 0.055 * Math.sin(k / 40 * Math.PI * 6 + i * 1.7)])
      m.stroke(crest, 0.05)
      m.stroke(crest.map(([x, yy]) => [x, yy + 0.004]), 0.01, 0)
    }
    m.circle(0.7, 0.18, 0.1)
  },
  tree(m) {
    m.stroke(line([[0.5, 0.94], [0.49, 0.7], [0.5, 0.4]]), t => 0.06 - 0.045 * t)
    for (let i = 0; i < 9; i++) {
      const y = 0.74 - i * 0.055
      for (const side of [-1, 1]) {
        const l = 0.36 * Math.sin(Math.PI * (0.25 + 0.07 * i))
        const end = [0.5 + side * l, y - 0.16]
        m.stroke(line([[0.5, y], [0.5 + side * l * 0.5, y - 0.05], end]), 0.009)
        for (let k = 1; k < 5; k++)
          leafAt(m, 0.5 + side * l * k / 4, y - 0.16 * (k / 4) ** 1.4, -Math.PI / 2 + side * 0.4, 0.07, 0.024)
      }
    }
    m.stroke([[0.15, 0.94], [0.85, 0.94]], 0.012)
  },
  hare(m) {
    m.fill(shape([[0.2, 0.84], [0.22, 0.62], [0.4, 0.5], [0.56, 0.46], [0.6, 0.4], [0.7, 0.36], [0.8, 0.42], [0.84, 0.48], [0.76, 0.53], [0.7, 0.55], [0.72, 0.7], [0.74, 0.86], [0.66, 0.88], [0.6, 0.72], [0.52, 0.74], [0.5, 0.86], [0.3, 0.88]]))
    m.fill(shape([[0.64, 0.4], [0.52, 0.24], [0.5, 0.08], [0.58, 0.16], [0.68, 0.37]]))
    m.fill(shape([[0.7, 0.38], [0.66, 0.2], [0.7, 0.06], [0.75, 0.18], [0.75, 0.39]]))
    m.circle(0.74, 0.43, 0.013, 0).circle(0.19, 0.77, 0.055)
    m.stroke(line([[0.3, 0.84], [0.26, 0.7], [0.38, 0.6], [0.48, 0.68]]), 0.009, 0)
    for (let i = 0; i < 7; i++)
      m.stroke([[0.36 + i * 0.035, 0.53 + (i % 3) * 0.05], [0.39 + i * 0.035, 0.55 + (i % 3) * 0.05]], 0.006, 0)
    for (let i = 0; i < 14; i++)
      m.stroke([[0.06 + i * 0.065, 0.94], [0.05 + i * 0.067, 0.87 - (i % 3) * 0.025]], 0.01)
    m.stroke([[0.04, 0.94], [0.96, 0.94]], 0.014)
  },
}

/**
 * A linocut's ink mask, with the stray cuts that a gouge leaves in the ground.
 * @param {string} name
 * @param {() => number} rng
 */
export function motif(name, rng) {
  const m = new Mask()
  MOTIFS[name](m)
  for (let i = 0; i < 9; i++) {
    const [x, y] = [between(rng, 0.03, 0.97), rng() < 0.5 ? between(rng, 0.01, 0.06) : between(rng, 0.95, 0.99)]
    m.stroke([[x, y], [x + between(rng, -0.03, 0.03), y + between(rng, -0.01, 0.01)]], 0.004)
  }
  return m
}
