const number = /^\d{1,9}$/
const time = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/
const id = /^[\w-]{1,100}$/

interface Sort {
  /** The order by; each has an index that delivers it, with the product in front. */
  orderBy: string
  /** The keys of a row, in text, and what such a text looks like. */
  keys: string[]
  patterns: RegExp[]
  /** What comes after a position; one placeholder a key. */
  after: string
}

const newest = { keys: ["review.created_at::text", "review.id"], patterns: [time, id] }

/** Every way to sort a list of reviews; equals are newest first. */
export const sorts = {
  newest: {
    ...newest,
    orderBy: "review.created_at desc, review.id desc",
    after: "(review.created_at, review.id) < (?::timestamptz, ?)",
  },
  helpful: {
    keys: ["review.helpful_count::text", ...newest.keys],
    patterns: [number, ...newest.patterns],
    orderBy: "review.helpful_count desc, review.created_at desc, review.id desc",
    after: "(review.helpful_count, review.created_at, review.id) < (?::integer, ?::timestamptz, ?)",
  },
  highest: {
    keys: ["review.rating::text", ...newest.keys],
    patterns: [number, ...newest.patterns],
    orderBy: "review.rating desc, review.created_at desc, review.id desc",
    after: "(review.rating, review.created_at, review.id) < (?::integer, ?::timestamptz, ?)",
  },
  lowest: {
    keys: ["review.rating::text", ...newest.keys],
    patterns: [number, ...newest.patterns],
    orderBy: "review.rating, review.created_at desc, review.id desc",
    after: "(-review.rating, review.created_at, review.id) < (-(?::integer), ?::timestamptz, ?)",
  },
} satisfies Record<string, Sort>

export type SortName = keyof typeof sorts
