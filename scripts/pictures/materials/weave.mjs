import { cell, noise, smooth } from "../engine/noise.mjs"

/** Which thread lies on top: true for the warp, at column i and row j. */
export const DRAFTS = {
  plain: (i, j) => ((i + j) & 1) === 0,
  twill: (i, j) => ((i + j) & 3) < 2,
  herringbone: (i, j) => (((i % 24 + 24) % 24 < 12 ? i + j : j - i - 1) & 3) < 2,
  diamond: (i, j) => ((Math.abs((i % 24 + 24) % 24 - 12) + Math.abs((j % 24 + 24) % 24 - 12)) & 3) < 2,
  basket: (i, j) => (((i >> 1) + (j >> 1)) & 1) === 0,
  weft: (i, j) => ((i & 1) === 0) && ((j & 3) === 9),
}

/** What `threads` wrote last. */
export const thread = { warp: false, i: 0, j: 0, du: 0, dv: 0, light: 1, jitter: 0 }

/**
 * The thread at a place of a cloth, in threads: slopes of its round back, the dark
 * between threads, and how it differs from its neighbours.
 * @param {number} a across the warp
 * @param {number} b across the weft
 * @param {(i: number, j: number) => boolean} draft
 * @param {number} size pixels' size in threads: fine cloth fades instead of flickering
 */
export function threads(a, b, draft, size) {
  // threads are not straight
  a += 0.22 * noise(a * 0.11, b * 0.35, 3.1)
  b += 0.22 * noise(a * 0.35, b * 0.11, 8.4)
  const i = Math.floor(a)
  const j = Math.floor(b)
  const warp = draft(i, j)
  const across = warp ? a - i - 0.5 : b - j - 0.5
  const along = warp ? b - j - 0.5 : a - i - 0.5
  const fade = smooth(0.75, 0.25, size)
  const steep = -across * 2.1 * fade
  const dip = -along * 1.5 * fade
  // the twist of the yarn
  const twist = Math.sin((along * 5 + across * 4 + (warp ? j : i) * 2.1) * 2.2) * smooth(0.22, 0.06, size)
  thread.warp = warp
  thread.i = i
  thread.j = j
  thread.du = warp ? steep : dip
  thread.dv = warp ? dip : steep
  thread.light = 1 - fade * (0.62 * smooth(0.28, 0.52, Math.abs(across)) + 0.3 * smooth(0.2, 0.5, Math.abs(along))) + twist * 0.07
  thread.jitter = (cell(warp ? i : j + 31, warp ? 7 : 3) - 0.5) + 0.6 * noise(a * 0.9, b * 0.9, warp ? 1.5 : 5.5) * fade
}
