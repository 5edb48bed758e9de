import { setTimeout } from "node:timers/promises"

/**
 * Gathers what comes within a moment and does it together, so that an order of many lines is one piece of work. One act
 * ends before the next begins, so that what the earlier has read is never written last.
 * @param moment milliseconds from the first that comes.
 * @returns takes one thing more; it never waits and never fails.
 */
export function gather<Thing>(moment: number, act: (things: Thing[]) => Promise<void>, onFailure: (error: unknown) => void): (thing: Thing) => void {
  let gathered: Set<Thing> | undefined
  let acting: Promise<void> = Promise.resolve()

  async function actLater(things: Set<Thing>): Promise<void> {
    await setTimeout(moment, undefined, { ref: false })
    // What comes while the act before is still going on joins this one.
    await acting
    gathered = undefined
    acting = act([...things]).catch(onFailure)
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
