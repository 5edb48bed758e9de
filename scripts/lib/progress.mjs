/** The console is the terminal's: when that has gone (closed window), writing must not stop the stopping. */
for (const stream of [process.stdout, process.stderr])
  stream.on("error", () => {})

/** @param {string} text */
export function say(text = "") {
  process.stdout.write(`${text}\n`)
}

/**
 * Tells what is being done, and how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const began = Date.now()
  say(`  … ${title}`)
  const result = await work()
  say(`  ✓ ${title} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  return result
}
