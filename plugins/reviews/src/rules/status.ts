export type ReviewStatus = "published" | "waiting" | "hidden"
export type Moderation = "publish" | "hold"

/** A new review; one whose forerunner an administrator has hidden does not slip past them. */
export function statusOfNew(moderation: Moderation, wasHidden: boolean): ReviewStatus {
  return moderation === "hold" || wasHidden ? "waiting" : "published"
}

/** An edited review: what an administrator holds back, or has held back, is looked at again. */
export function statusAfterEdit(moderation: Moderation, before: ReviewStatus): ReviewStatus {
  return moderation === "hold" || before !== "published" ? "waiting" : "published"
}
