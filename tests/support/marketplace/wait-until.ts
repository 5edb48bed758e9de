import { setTimeout } from "node:timers/promises"

/**
 * Waits for what the shop does a moment after it has answered.
 *
 * @param patience milliseconds
 * @throws when it has not come to pass by then, with the question that was asked
 */
export async function waitUntil(isSo: () => Promise<boolean>, patience = 30_000): Promise<void> {
  const end = Date.now() + patience
  while (!await isSo()) {
    if (Date.now() > end)
      throw new Error(`It did not come to pass within ${patience / 1000} seconds: ${isSo.toString()}`)
    await setTimeout(50)
  }
}
