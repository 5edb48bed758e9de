import os from "node:os"

/**
 * Runs tasks as soon as what they need is done, as many at a time as there are cores (two at least).
 * @param {{name: string, needs?: string[], work: () => Promise<void>}[]} tasks
 */
export async function runTasks(tasks, width = Math.max(2, Math.min(4, os.availableParallelism()))) {
  const waiting = [...tasks]
  const done = new Set()
  const running = new Map()
  while (waiting.length > 0 || running.size > 0) {
    const at = waiting.findIndex(({ needs = [] }) => needs.every(name => done.has(name) || !tasks.some(task => task.name === name)))
    if (at >= 0 && running.size < width) {
      const [task] = waiting.splice(at, 1)
      running.set(task.name, task.work().then(() => task.name))
      continue
    }
    if (running.size === 0)
      throw new Error(`Tasks that wait for each other: ${waiting.map(task => task.name).join(", ")}`)
    const name = await Promise.race(running.values())
    running.delete(name)
    done.add(name)
  }
}
