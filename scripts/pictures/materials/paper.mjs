import { colour, mix } from "../palette.mjs"
import { clamp, fbm, noise, smooth } from "../engine/noise.mjs"
import { between } from "../engine/random.mjs"

/** Paper with its fibres. */
export function paper(name, tone = 1) {
  const c = colour(name).map(x => x * tone)
  return {
    surface(s) {
      s.paint(c)
      s.dim(1 + 0.03 * noise(s.ox * 34, s.oy * 34, s.oz * 34) + 0.05 * fbm(s.ox * 2, s.oy * 2, s.oz * 2, 3))
      s.rough = 0.85
      s.spec = 0.03
      s.wrap = 0.15
    },
  }
}

/** Ink printed from a block: uneven where the press was light. */
export function printed(ground, mask, ink, place) {
  return {
    surface(s) {
      ground.surface(s)
      const m = smooth(0.25, 0.6, mask.at(...place(s)))
      const press = 0.93 + 0.07 * noise(s.ox * 7, 1, s.oz * 7 + s.oy * 7) - 0.4 * smooth(0.5, 0.8, noise(s.ox * 55, s.oy * 55, s.oz * 55))
      s.blend(typeof ink === "function" ? ink(s) : ink, clamp(m * press))
      s.rough -= 0.2 * m
    },
  }
}

/**
 * Inks floating on water, lifted off on paper: drops that push each other aside,
 * then combed. Follows the drops and strokes backwards from each point.
 * @param {{colours: string[], form: string}} look
 */
export function marbled(look, rng, scale = 1) {
  const dyes = look.colours.map(colour)
  const moves = look.form === "stone" ? [] : combs(look.form, rng)
  const drops = Array.from({ length: 64 }, (_, i) => ({ x: between(rng, -2.4, 2.4), y: between(rng, -2.4, 2.4), r: between(rng, 0.25, 0.62), dye: i % dyes.length }))
  return {
    surface(s) {
      let [x, y] = [s.u * scale, s.v * scale]
      for (const back of moves)
        [x, y] = back(x, y)
      let dye = 0
      for (let i = drops.length - 1; i >= 0; i--) {
        const { x: cx, y: cy, r, dye: own } = drops[i]
        const [dx, dy] = [x - cx, y - cy]
        const d = dx * dx + dy * dy
        if (d < r * r) {
          dye = own
          break
        }
        const k = Math.sqrt(1 - r * r / d)
        x = cx + dx * k
        y = cy + dy * k
      }
      s.paint(mix(dyes[dye], [0.8, 0.76, 0.68], 0.06))
      s.dim(1 + 0.08 * fbm(s.u * 5, s.v * 5, dye, 3) + 0.03 * noise(s.u * 40, s.v * 40, 1))
      s.rough = 0.5
      s.spec = 0.04
    },
  }
}

/** Strokes of a comb across the bath: each point was drawn along with the nearest tine. */
function combs(form, rng) {
  const stroke = (across, width, pull, sharp) => (x, y) => {
    const c = across ? y : x
    const near = Math.abs(((c / width) % 1 + 1) % 1 - 0.5) * width
    const shift = pull * Math.exp(-near / sharp)
    return across ? [x - shift, y] : [x, y - shift]
  }
  if (form === "combed")
    return [stroke(false, 0.26, 0.5, 0.06), stroke(true, 0.52, 0.8, 0.12), stroke(true, 0.52, -0.5, 0.2)]
  const eddies = Array.from({ length: 9 }, () => [between(rng, -2, 2), between(rng, -2, 2), between(rng, -2.6, 2.6), between(rng, 0.35, 0.7)])
  return [stroke(true, 0.7, 0.6, 0.16), ...eddies.map(([cx, cy, turn, r]) => (x, y) => {
    const [dx, dy] = [x - cx, y - cy]
    const a = -turn * Math.exp(-Math.hypot(dx, dy) / r)
    return [cx + dx * Math.cos(a) - dy * Math.sin(a), cy + dx * Math.sin(a) + dy * Math.cos(a)]
  })]
}
