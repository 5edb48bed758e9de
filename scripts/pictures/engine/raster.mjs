/**
 * Calls `row(y, x0, x1, zi, dzi)` for the pixels of each row of a triangle, whose
 * centres it covers; zi is 1 / depth at x0.
 */
export function scan(screen, a, b, c, width, height, row) {
  const ax = screen[a]
  const ay = screen[a + 1]
  const az = screen[a + 2]
  const bx = screen[b]
  const by = screen[b + 1]
  const bz = screen[b + 2]
  const cx = screen[c]
  const cy = screen[c + 1]
  const cz = screen[c + 2]
  if (az === 0 || bz === 0 || cz === 0)
    return
  const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
  if (area > -1e-9 && area < 1e-9)
    return
  const y0 = Math.max(0, Math.ceil((ay < by ? (ay < cy ? ay : cy) : (by < cy ? by : cy)) - 0.5))
  const y1 = Math.min(height - 1, Math.floor((ay > by ? (ay > cy ? ay : cy) : (by > cy ? by : cy)) - 0.5))
  if (y1 < y0)
    return
  const zx = ((bz - az) * (cy - ay) - (cz - az) * (by - ay)) / area
  const zy = ((cz - az) * (bx - ax) - (bz - az) * (cx - ax)) / area
  for (let y = y0; y <= y1; y++) {
    const yc = y + 0.5
    let low = Infinity
    let high = -Infinity
    // where the row cuts the three edges
    if ((ay <= yc) !== (by <= yc)) {
      const x = ax + (yc - ay) / (by - ay) * (bx - ax)
      low = x < low ? x : low
      high = x > high ? x : high
    }
    if ((by <= yc) !== (cy <= yc)) {
      const x = bx + (yc - by) / (cy - by) * (cx - bx)
      low = x < low ? x : low
      high = x > high ? x : high
    }
    if ((cy <= yc) !== (ay <= yc)) {
      const x = cx + (yc - cy) / (ay - cy) * (ax - cx)
      low = x < low ? x : low
      high = x > high ? x : high
    }
    const x0 = Math.max(0, Math.ceil(low - 0.5))
    const x1 = Math.min(width - 1, Math.ceil(high - 0.5) - 1)
    if (x1 >= x0)
      row(y, x0, x1, az + (x0 + 0.5 - ax) * zx + (yc - ay) * zy, zx)
  }
}

/**
 * The triangle seen at each pixel (-1: none), and 1 / depth.
 * @param {ReturnType<import("./scene.mjs").Scene["compile"]>} world
 * @param {Float32Array} screen from `project`
 */
export function visible(world, screen, width, height) {
  const id = new Int32Array(width * height).fill(-1)
  const near = new Float32Array(width * height)
  const { index } = world
  let triangle = 0
  const row = (y, x0, x1, zi, dzi) => {
    let k = y * width + x0
    for (let x = x0; x <= x1; x++, k++, zi += dzi) {
      if (zi > near[k]) {
        near[k] = zi
        id[k] = triangle
      }
    }
  }
  for (triangle = 0; triangle < index.length / 3; triangle++)
    scan(screen, index[triangle * 3] * 3, index[triangle * 3 + 1] * 3, index[triangle * 3 + 2] * 3, width, height, row)
  return { id, near }
}
