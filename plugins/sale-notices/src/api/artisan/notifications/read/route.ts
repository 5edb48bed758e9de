import { answering } from "@craftmart/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { countUnread } from "../../../../notifications/count-unread"
import type { NotifiedRequest } from "../../../../types/artisan-request"
import { readNotificationsWorkflow } from "../../../../workflows/read-notifications"
import type { ReadNotificationsBody } from "../validators"

/** Marks own entries as read; ids of others do nothing, as do those that were never given. */
export const POST = answering<NotifiedRequest<ReadNotificationsBody>>(async (req, res) => {
  const { id: artisan_id } = req.artisan
  await readNotificationsWorkflow(req.scope).run({ input: { artisan_id, ids: req.validatedBody.ids } })
  const unread = await countUnread(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), [artisan_id])
  res.json({ unread_count: unread.get(artisan_id) ?? 0 })
})
