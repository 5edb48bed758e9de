/** How many at a time: the memory and the time of one round are bounded, however much there is to make up for. */
const BATCH = 100

/**
 * Calls `work` with every id that `find` answers, batch by batch, in the order of ids.
 * One that fails is told to `failed` and does not hold up the rest.
 */
export async function eachBatch(
  from: string,
  find: (after: string, limit: number) => Promise<string[]>,
  work: (id: string) => Promise<unknown>,
  failed: (id: string, error: unknown) => void,
): Promise<void> {
  let after = from
  for (;;) {
    const ids = await find(after, BATCH)
    for (const id of ids)
      await work(id).catch((error: unknown) => failed(id, error))
    const last = ids.at(-1)
    if (last === undefined || ids.length < BATCH)
      return
    after = last
  }
}
