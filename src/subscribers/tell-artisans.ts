import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { tellWhatIsUntold } from "../telling/tell"

/** Decisions about an artisan and invitations are told at once. */
export default async function tellArtisans({ container }: SubscriberArgs<unknown>): Promise<void> {
  await tellWhatIsUntold(container)
}

export const config: SubscriberConfig = {
  event: ["artisan.approved", "artisan.refused", "artisan.suspended", "artisan.reinstated", "artisan.closed", "artisan.member_invited"],
  context: { subscriberId: "tell-artisans" },
}
