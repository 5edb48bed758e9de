/** Emit it after the transaction that enqueued notices: they leave at once, and not with the next minute. Needs no data. */
export const SALE_NOTICES_ENQUEUED = "sale_notice.enqueued"
