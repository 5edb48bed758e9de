/** Emitted after every change of reviews, with their ids. */
export const REVIEW_CHANGED = "review.changed"
