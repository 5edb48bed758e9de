import type { AdminReview } from "./review"

type Standing = Pick<AdminReview, "status" | "open_reports">

const targets = { publish: "published", hide: "hidden" } as const

export type Action = keyof typeof targets

/** Those that a decision would change, as the backend has it: the others are so already, and nobody complains about them. */
export function dueFor<Review extends Standing>(action: Action, reviews: readonly Review[]): Review[] {
  return reviews.filter(({ status, open_reports }) => status !== targets[action] || open_reports > 0)
}

/** What publishing them is to whoever looks at them: what all can see already is kept. */
export function stepOf(reviews: readonly Standing[]): "publish" | "keep" {
  return reviews.length > 0 && reviews.every(({ status }) => status === "published") ? "keep" : "publish"
}

/** How many complaints a decision about them settles. */
export function reportsOf(reviews: readonly Standing[]): number {
  return reviews.reduce((sum, { open_reports }) => sum + open_reports, 0)
}
