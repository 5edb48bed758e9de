/** A 32-bit hash (FNV-1a) of a text. */
export function hash(text) {
  let h = 0x811C9DC5
  for (let i = 0; i < text.length; i++)
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}

/**
 * A generator of numbers in [0, 1): the same seed gives the same numbers
 * (mulberry32).
 * @param {string} seed
 * @returns {() => number}
 */
export function random(seed) {
  let a = hash(seed)
  return () => {
    a = (a + 0x6D2B79F5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * @template T
 * @param {() => number} rng
 * @param {readonly T[]} list
 * @returns {T}
 */
export const pick = (rng, list) => list[Math.floor(rng() * list.length)]

/** @param {() => number} rng */
export const between = (rng, low, high) => low + (high - low) * rng()
