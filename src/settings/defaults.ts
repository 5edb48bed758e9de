import type { Settings } from "@craftmart/back-office/modules/back-office"

import type { Environment } from "../config/environment"

/** What can be set in the panel here, with what counts until it is: each has a reader in `readers.ts`. */
export function defaultSettings({ REVIEW_MODERATION, REVIEW_INVITE_AFTER_DAYS }: Environment): Settings {
  return {
    artisans: { auto_approve: false },
    reviews: { moderation: REVIEW_MODERATION, invite_after_days: REVIEW_INVITE_AFTER_DAYS },
    mail: { sender: null, texts: {} },
  }
}
