const firstDelay = 30
const growth = 3
const longestDelay = 6 * 60 * 60

/**
 * Seconds until the next try, after `attempts` failed ones (1, 2, …): 30 s, then three times as long each time,
 * six hours at most, and up to a quarter more or less, so that mails which failed together do not return together.
 * Eight tries outlive an outage of some nine hours.
 * @param random gives [0, 1).
 */
export function secondsUntilNextTry(attempts: number, random: () => number = Math.random): number {
  const delay = Math.min(firstDelay * growth ** (attempts - 1), longestDelay)
  return Math.round(delay * (0.75 + random() / 2))
}
