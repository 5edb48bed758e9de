const FIRST = 5
const GROWTH = 3
const LONGEST = 2 * 60 * 60

/** Seconds until the next try after `attempts` failed ones: 5, 15, 45 … two hours at most. */
export function secondsUntilNextTry(attempts: number): number {
  return Math.min(FIRST * GROWTH ** (attempts - 1), LONGEST)
}
