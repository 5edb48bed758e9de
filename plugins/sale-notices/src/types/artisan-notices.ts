import { z } from "@medusajs/framework/zod"

const text = z.string()
const optionalText = z.string().nullish()

/** The entry of the notification centre about a product that is running out. */
export const lowStockNotificationPayload = z.object({
  product_id: text,
  product_title: text,
  thumbnail: optionalText,
  /** Pieces left that are not promised to anybody. */
  stock: z.number(),
  threshold: z.number(),
})

/** The entry about what an administrator decided. */
export const approvalNotificationPayload = z.object({
  transition: z.enum(["approve", "refuse", "suspend", "reinstate", "close"]),
  status: z.enum(["active", "suspended", "closed"]),
  reason: optionalText,
})

/** A link that only its reader may have: what is kept of it is sealed (see `sealing/seal.ts`); relative to the storefront. */
const sealed_path = text

/** The mail with the way to a new password. */
export const passwordResetPayload = z.object({ sealed_path })

/** The mail to a person whom an artisan invites. */
export const artisanInvitationPayload = z.object({
  artisan_name: text,
  role: z.enum(["owner", "staff"]),
  /** ISO 8601. */
  expires_at: text,
  sealed_path,
})

/** The mail about an administrator's decision. */
export const artisanStatusPayload = approvalNotificationPayload.extend({ artisan_name: text })

/** The mail about a product that is running out. */
export const lowStockPayload = lowStockNotificationPayload.extend({ artisan_name: text })

export type LowStockNotificationPayload = z.infer<typeof lowStockNotificationPayload>
export type ApprovalNotificationPayload = z.infer<typeof approvalNotificationPayload>
export type PasswordResetPayload = z.infer<typeof passwordResetPayload>
export type ArtisanInvitationPayload = z.infer<typeof artisanInvitationPayload>
export type ArtisanStatusPayload = z.infer<typeof artisanStatusPayload>
export type LowStockPayload = z.infer<typeof lowStockPayload>
