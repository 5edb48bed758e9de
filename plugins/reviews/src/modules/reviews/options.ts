import { z } from "@medusajs/framework/zod"

import type { ReviewsMarketplace } from "../../types/marketplace"

const schema = z.object({
  /** `publish`: a review is shown at once. `hold`: an administrator publishes it first. */
  moderation: z.enum(["publish", "hold"]).default("publish"),
  /** Reviews, edits and reports that one customer may send in an hour. */
  writes_per_hour: z.number().int().min(1).default(30),
  /** Days between an order's last delivery and the mail that asks for reviews. */
  invite_after_days: z.number().min(0).max(365).default(5),
  /** Days that the link in that mail works. */
  link_days: z.number().int().min(1).default(90),
  /** What the plugin cannot know by itself: who products are from, and how to reach people. */
  marketplace: z.custom<ReviewsMarketplace>(value => typeof value === "object" && value !== null).default({}),
})

/** The plugin's options in `medusa-config.ts`. */
export type ReviewsOptions = z.infer<typeof schema>

/** @throws ZodError that names the option. */
export function readOptions(options: unknown): ReviewsOptions {
  return schema.parse(options ?? {})
}
