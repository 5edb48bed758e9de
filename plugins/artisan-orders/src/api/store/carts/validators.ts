import { z } from "@medusajs/framework/zod"

/** More of one thing than this is a mistake, and beyond what a number column can promise. */
const MOST = 10_000

const quantity = z.number().int().min(1).max(MOST)

export const NewCart = z.object({ items: z.array(z.object({ quantity })).optional() })

export const AddedLine = z.object({ quantity })

/** Zero takes the line out of the cart. */
export const ChangedLine = z.object({ quantity: z.number().int().min(0).max(MOST).optional() })
