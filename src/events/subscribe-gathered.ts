import type { SubscriberArgs } from "@medusajs/framework"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { gather } from "./gather"

/** Milliseconds in which the events of an order come together. */
const MOMENT = 200

/** How much is done at once of what a moment brings, be it an import of thousands. */
const BATCH = 200

/**
 * A subscriber that acts once on all that a moment's events are about. It answers before that is done, so a job must
 * find what a crash loses.
 * @param purpose what it does, for the log when it fails.
 */
export function subscribeGathered(
  purpose: string,
  act: (ids: string[], container: MedusaContainer) => Promise<void>,
): (args: SubscriberArgs<{ id: string | string[] }>) => Promise<void> {
  const gatherers = new WeakMap<MedusaContainer, (id: string) => void>()

  function gathererOf(container: MedusaContainer): (id: string) => void {
    const fail = (error: unknown) => container.resolve(ContainerRegistrationKeys.LOGGER).error(`Failed to ${purpose}: ${String(error)}`)
    const made = gatherers.get(container) ?? gather<string>(
      MOMENT,
      async (ids) => {
        // A batch that fails takes no other with it.
        for (let start = 0; start < ids.length; start += BATCH)
          await act(ids.slice(start, start + BATCH), container).catch(fail)
      },
      fail,
    )
    gatherers.set(container, made)
    return made
  }

  return ({ event: { data: { id } }, container }) => {
    [id].flat().forEach(gathererOf(container))
    return Promise.resolve()
  }
}
