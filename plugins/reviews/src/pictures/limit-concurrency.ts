const AT_ONCE = 2

let running = 0
const waiting: (() => void)[] = []

/** Draws so many pictures at a time and no more: each takes a processor and a hundred megabytes. */
export async function limitConcurrency<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= AT_ONCE)
    await new Promise<void>(resolve => waiting.push(resolve))
  else
    running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next)
      next()
    else
      running -= 1
  }
}
