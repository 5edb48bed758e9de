import { z } from "@medusajs/framework/zod"

/** A page of a list: `limit`, `offset`, nothing else. */
export const page = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
})

/** The part's own statuses. */
export const status = z.enum(["pending", "partially_shipped", "shipped", "delivered", "canceled"])

export const order = z.enum(["created_at", "-created_at"]).default("-created_at")
