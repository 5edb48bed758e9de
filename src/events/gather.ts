import { setTimeout } from "node:timers/promises"

/**
 * Gathers what comes within a moment and does it together, so that an order of many lines is one piece of work.
 * @param moment milliseconds from the first that comes.
 * @returns takes one thing more; it never waits and never fails.
 */
export function gather<Thing>(moment: number, act: (things: Thing[]) => Promise<void>, onFailure: (error: unknown) => void): (thing: Thing) => void {
  let gathered: Set<Thing> | undefined

  async function actLater(things: Set<Thing>): Promise<void> {
    await setTimeout(moment, undefined, { ref: false })
    gathered = undefined
    await act([...things])
  }

  return (thing) => {
    if (gathered) {
      gathered.add(thing)
      return
    }
    gathered = new Set([thing])
    actLater(gathered).catch(onFailure)
  }
}
