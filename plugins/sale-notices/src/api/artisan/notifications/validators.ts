import { paging } from "@craftmart/http"
import { z } from "@medusajs/framework/zod"

export const ListNotifications = z.strictObject({
  unread: z.enum(["true", "false"]).transform(value => value === "true").optional(),
  ...paging,
})

export type ListNotificationsQuery = z.infer<typeof ListNotifications>

const id = z.string().regex(/^anot_[\w-]{1,60}$/, "must be the id of a notification")

/** Some of them or all of them, never both. */
export const ReadNotifications = z.strictObject({
  ids: z.array(id).min(1).max(200).optional(),
  all: z.literal(true).optional(),
}).refine(({ ids, all }) => (ids === undefined) !== (all === undefined), "must name either ids or all")

export type ReadNotificationsBody = z.infer<typeof ReadNotifications>

export const NoQuery = z.strictObject({})
