import { move } from "./mesh.mjs"

/**
 * What stands in a picture. Things are added with a material and a place; the
 * material sees `rest`, the point before it was placed, so that grain and glaze
 * move with their thing.
 */
export class Scene {
  #parts = []
  /** Soft lights to add over the picture: flames. */
  glows = []

  /**
   * @param {import("./mesh.mjs").Mesh} mesh
   * @param {object} material what `shade` asks for the surface
   * @param {object} place see `move`
   * @param {{casts?: boolean}} options whether it throws a shadow
   */
  add(mesh, material, place = {}, { casts = true } = {}) {
    this.#parts.push({ mesh, moved: move(mesh, place), material, casts })
    return this
  }

  /** The same things, all turned and shifted: a scene put into another. */
  group(place, build) {
    const inner = new Scene()
    build(inner)
    for (const part of inner.#parts)
      this.#parts.push({ ...part, moved: move(part.moved, place) })
    for (const glow of inner.glows) {
      const m = move({ p: Float32Array.from(glow.at), n: new Float32Array(3) }, place)
      this.glows.push({ ...glow, at: [...m.p] })
    }
    return this
  }

  /** All that another scene holds. */
  include(other) {
    this.#parts.push(...other.#parts)
    this.glows.push(...other.glows)
    return this
  }

  /** Some points of all that throws shadows: enough to frame it. */
  points(count = 4000) {
    const casts = this.#parts.filter(part => part.casts)
    const all = casts.reduce((n, part) => n + part.moved.p.length / 3, 0)
    const step = Math.max(1, Math.floor(all / count)) * 3
    const out = []
    for (const { moved: { p } } of casts) {
      for (let i = 0; i < p.length; i += step)
        out.push([p[i], p[i + 1], p[i + 2]])
    }
    return out
  }

  /** The box around all that throws shadows: [[x, y, z], [x, y, z]]. */
  bounds() {
    const low = [Infinity, Infinity, Infinity]
    const high = [-Infinity, -Infinity, -Infinity]
    for (const { moved } of this.#parts.filter(part => part.casts)) {
      for (let i = 0; i < moved.p.length; i++) {
        const k = i % 3
        low[k] = Math.min(low[k], moved.p[i])
        high[k] = Math.max(high[k], moved.p[i])
      }
    }
    return [low, high]
  }

  /** Flat arrays for the rasteriser, of all parts that the filter lets through. */
  compile(wanted) {
    const parts = this.#parts.filter(wanted)
    const vertices = parts.reduce((n, part) => n + part.moved.p.length / 3, 0)
    const triangles = parts.reduce((n, part) => n + part.mesh.index.length / 3, 0)
    const out = {
      p: new Float32Array(vertices * 3),
      n: new Float32Array(vertices * 3),
      rest: new Float32Array(vertices * 3),
      uv: new Float32Array(vertices * 2),
      index: new Uint32Array(triangles * 3),
      group: new Int32Array(triangles),
      part: new Uint16Array(triangles),
      materials: parts.map(part => part.material),
      casts: parts.map(part => part.casts),
    }
    fill(out, parts)
    return out
  }
}

function fill(out, parts) {
  let [v, t, group] = [0, 0, 1]
  for (const [number, { mesh, moved }] of parts.entries()) {
    out.p.set(moved.p, v * 3)
    out.n.set(moved.n, v * 3)
    out.rest.set(mesh.p, v * 3)
    out.uv.set(mesh.uv, v * 2)
    const count = mesh.index.length / 3
    for (let i = 0; i < mesh.index.length; i++)
      out.index[t * 3 + i] = mesh.index[i] + v
    for (let i = 0; i < count; i++) {
      out.group[t + i] = mesh.hard ? group + (i >> 1) : group
      out.part[t + i] = number
    }
    group += mesh.hard ? (count >> 1) + 1 : 1
    v += moved.p.length / 3
    t += count
  }
}
