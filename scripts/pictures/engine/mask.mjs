/**
 * Flat drawings as masks: closed shapes over the unit square (y down), filled and
 * cut out in turn, sampled softly by materials.
 */
export class Mask {
  constructor(size = 384) {
    this.size = size
    this.data = new Float32Array(size * size)
  }

  /** Fills a polygon with a value (1 ink, 0 none), its edge two pixels soft. */
  fill(points, value = 1) {
    const { size, data } = this
    for (let row = 0; row < size * 2; row++) {
      const y = (row + 0.5) / 2
      const cuts = []
      for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
        const [ax, ay] = [points[j][0] * size, points[j][1] * size]
        const [bx, by] = [points[i][0] * size, points[i][1] * size]
        if ((ay > y) !== (by > y))
          cuts.push(ax + (y - ay) / (by - ay) * (bx - ax))
      }
      cuts.sort((a, b) => a - b)
      for (let k = 0; k + 1 < cuts.length; k += 2)
        this.#span(data, row >> 1, cuts[k], cuts[k + 1], value)
    }
    return this
  }

  #span(data, y, from, to, value) {
    const { size } = this
    for (let x = Math.max(0, Math.floor(from)); x <= Math.min(size - 1, Math.floor(to)); x++) {
      const cover = Math.max(0, Math.min(1, x + 1 - from, to - x)) * 0.5
      const i = y * size + x
      // two half rows make one: each covers half of what is left to the value
      data[i] += (value - data[i]) * (cover >= 0.5 ? 0.75 : cover)
    }
  }

  /** A stroke of a width along points. */
  stroke(points, width, value = 1) {
    const w = typeof width === "number" ? () => width : width
    const left = []
    const right = []
    for (let i = 0; i < points.length; i++) {
      const [ax, ay] = points[Math.max(0, i - 1)]
      const [bx, by] = points[Math.min(points.length - 1, i + 1)]
      const l = Math.hypot(bx - ax, by - ay) || 1
      const h = w(i / (points.length - 1)) / 2
      left.push([points[i][0] - (by - ay) / l * h, points[i][1] + (bx - ax) / l * h])
      right.push([points[i][0] + (by - ay) / l * h, points[i][1] - (bx - ax) / l * h])
    }
    return this.fill([...left, ...right.reverse()], value)
  }

  circle(x, y, r, value = 1) {
    return this.fill(Array.from({ length: 48 }, (_, i) => [x + Math.cos(i / 48 * 6.28319) * r, y + Math.sin(i / 48 * 6.28319) * r]), value)
  }

  /** Ink (0..1) at u, v of the unit square. */
  at(u, v) {
    const { size, data } = this
    const x = u * size - 0.5
    const y = v * size - 0.5
    const i = Math.floor(x)
    const j = Math.floor(y)
    if (i < 0 || j < 0 || i >= size - 1 || j >= size - 1)
      return 0
    const k = j * size + i
    const fx = x - i
    const a = data[k] + (data[k + 1] - data[k]) * fx
    const b = data[k + size] + (data[k + size + 1] - data[k + size]) * fx
    return a + (b - a) * (y - j)
  }
}
