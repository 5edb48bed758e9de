import { isId } from "@craftmart/http"

type Check = (text: string) => boolean

const isNumber: Check = text => /^\d{1,9}$/.test(text)
/** Microseconds: every number of so many digits is a time to PostgreSQL, which a date in letters need not be. */
const isTime: Check = text => /^\d{1,16}$/.test(text)
const readTime = "(timestamptz 'epoch' + ?::bigint * interval '1 microsecond')"

interface Sort {
  /** The order by; each has an index that delivers it, with the product in front. */
  orderBy: string
  /** The keys of a row, in text, and whether a text can be one. */
  keys: string[]
  checks: Check[]
  /** What comes after a position; one placeholder a key. */
  after: string
}

const newest = { keys: ["(extract(epoch from review.created_at) * 1000000)::bigint::text", "review.id"], checks: [isTime, isId] }

/** Every way to sort a list of reviews; equals are newest first. */
export const sorts = {
  newest: {
    ...newest,
    orderBy: "review.created_at desc, review.id desc",
    after: `(review.created_at, review.id) < (${readTime}, ?)`,
  },
  helpful: {
    keys: ["review.helpful_count::text", ...newest.keys],
    checks: [isNumber, ...newest.checks],
    orderBy: "review.helpful_count desc, review.created_at desc, review.id desc",
    after: `(review.helpful_count, review.created_at, review.id) < (?::integer, ${readTime}, ?)`,
  },
  highest: {
    keys: ["review.rating::text", ...newest.keys],
    checks: [isNumber, ...newest.checks],
    orderBy: "review.rating desc, review.created_at desc, review.id desc",
    after: `(review.rating, review.created_at, review.id) < (?::integer, ${readTime}, ?)`,
  },
  lowest: {
    keys: ["review.rating::text", ...newest.keys],
    checks: [isNumber, ...newest.checks],
    orderBy: "(-review.rating) desc, review.created_at desc, review.id desc",
    after: `(-review.rating, review.created_at, review.id) < (-(?::integer), ${readTime}, ?)`,
  },
} satisfies Record<string, Sort>

export type SortName = keyof typeof sorts

/** How to sort one list: among reviews of the same stars, the newest are the highest and the lowest. */
export function sortOf(order: SortName, rating: number | undefined): Sort {
  return sorts[rating !== undefined && order !== "helpful" ? "newest" : order]
}
