/**
 * Runs `task` once at a time. Asked again while it runs, it runs once more afterwards, so that what was written before
 * the asking is seen.
 */
export function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined

  function start(): Promise<void> {
    next = undefined
    running = task().finally(() => { running = undefined })
    return running
  }

  return () => {
    if (!running)
      return start()
    next ??= running.catch(() => undefined).then(start)
    return next
  }
}
