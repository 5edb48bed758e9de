import type { ReviewsSeed } from "./schema"

import { Chance } from "./chance"

export interface ComposedReview {
  /** Index in `buyers`. */
  buyer: number
  rating: number
  title: string | null
  content: string
  reply: string | null
  /** How long ago. */
  daysAgo: number
  helpful: number
}

/** Handmade things are liked, and not by everybody. */
const ratings = [5, 5, 5, 5, 5, 5, 4, 4, 4, 3, 2] as const

/** Of a hundred products, these have no review yet. */
const UNREVIEWED = 12

/** The reviews of a product, the same ones in every run: each by another buyer, no sentence of praise twice. */
export function composeReviews(texts: ReviewsSeed, { handle, craft }: { handle: string, craft: string }): ComposedReview[] {
  const chance = new Chance(handle)
  const words = texts.crafts[craft]
  if (!words || chance.below(100) < UNREVIEWED)
    return []
  const count = 2 + chance.below(5)
  const buyers = sample(chance, texts.buyers.length, count)
  const praise = sample(chance, words.praise.length, count)
  return Array.from({ length: count }, (_, index) => {
    const rating = chance.pick(ratings)
    return {
      buyer: buyers[index] ?? 0,
      rating,
      title: chance.next() < 0.7 ? chance.pick(texts.titles[rating]) : null,
      content: contentOf(chance, texts, rating, { good: words.praise[praise[index] ?? 0] ?? "", fault: chance.pick(words.but) }),
      reply: replyOf(chance, texts, rating),
      daysAgo: 4 + chance.below(300),
      helpful: Math.floor(chance.next() ** 3 * 14),
    }
  })
}

function contentOf(chance: Chance, texts: ReviewsSeed, rating: number, { good, fault }: { good: string, fault: string }): string {
  if (rating <= 3)
    return rating === 3 ? `${good} ${fault}` : `${fault} ${chance.pick(texts.mild)}`
  const rest = [
    ...rating === 4 ? [fault] : [],
    ...chance.next() < 0.45 ? [chance.pick(texts.arrival)] : [],
    ...chance.next() < 0.4 ? [chance.pick(texts.closing)] : [],
  ]
  return [good, ...rest].join(" ")
}

function replyOf(chance: Chance, texts: ReviewsSeed, rating: number): string | null {
  if (rating <= 3)
    return chance.pick(texts.replies.sorry)
  return chance.next() < 0.15 ? chance.pick(texts.replies.praise) : null
}

/** `count` different numbers below `end`. */
function sample(chance: Chance, end: number, count: number): number[] {
  const all = Array.from({ length: end }, (_, index) => index)
  return Array.from({ length: Math.min(count, end) }, () => all.splice(chance.below(all.length), 1)[0] ?? 0)
}
