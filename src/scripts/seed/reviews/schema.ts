import { z } from "zod"

const Sentence = z.string().min(8).max(160).regex(/[.!]$/)
const Title = z.string().min(2).max(60)

/** What buyers of one craft say: of what is good, and of what is not. */
const Craft = z.strictObject({ praise: z.array(Sentence).min(8), but: z.array(Sentence).min(4) })

/** What the demo's reviews are put together from. */
export const ReviewsFile = z.strictObject({
  buyers: z.array(z.string().regex(/^\S+ \S.*$/)).min(20),
  /** By the handle of a top-level category. */
  crafts: z.record(z.string(), Craft),
  arrival: z.array(Sentence).min(5),
  closing: z.array(Sentence).min(5),
  /** Between a fault and a low rating. */
  mild: z.array(Sentence).min(2),
  titles: z.strictObject({ 2: z.array(Title), 3: z.array(Title), 4: z.array(Title), 5: z.array(Title) }),
  replies: z.strictObject({ praise: z.array(Sentence).min(2), sorry: z.array(Sentence).min(2) }),
})

export type ReviewsSeed = z.infer<typeof ReviewsFile>
