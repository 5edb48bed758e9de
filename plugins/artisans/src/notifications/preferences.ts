import { z } from "@medusajs/framework/zod"

/** What an artisan is told of. Everything appears in the notification centre; the preferences say what also comes by mail. */
export const notificationPreferences = z.strictObject({
  sale: z.boolean(),
  review: z.boolean(),
  low_stock: z.boolean(),
  approval: z.boolean(),
})

export type NotificationPreferences = z.infer<typeof notificationPreferences>

/** The preferences of a row: whatever was never chosen comes by mail. */
export function preferencesOf(chosen: unknown): NotificationPreferences {
  const known = notificationPreferences.partial().catch({}).parse(chosen ?? {})
  return { sale: true, review: true, low_stock: true, approval: true, ...known }
}
