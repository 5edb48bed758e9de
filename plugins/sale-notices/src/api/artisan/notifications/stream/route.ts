import { answering } from "@craftmart/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

import { SALE_NOTICES_MODULE } from "../../../../modules/sale-notices"
import type { SaleNoticesModuleService } from "../../../../modules/sale-notices/service"
import { countUnread } from "../../../../notifications/count-unread"
import { openStream } from "../../../../notifications/open-stream"
import type { NotifiedRequest } from "../../../../types/artisan-request"

/** News as server-sent events: `unread` with `{unread_count}` at the start, then `notification` with each new entry. */
export const GET = answering<NotifiedRequest>(async (req, res) => {
  const streams = req.scope.resolve<SaleNoticesModuleService>(SALE_NOTICES_MODULE).getStreams()
  if (streams.isFull) {
    res.status(503).set("retry-after", "60").json({ type: MedusaError.Types.NOT_ALLOWED, code: "too_many_streams", message: "Too many are listening. Please ask for the list from time to time." })
    return
  }
  const { id: artisan_id } = req.artisan
  const unread = await countUnread(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), [artisan_id])
  const { exp } = req.auth_context as { exp?: number }
  await openStream(res, streams, {
    artisan_id,
    unread_count: unread.get(artisan_id) ?? 0,
    expires_at: exp === undefined ? undefined : exp * 1000,
    stillActs: req.stillActs ?? (() => Promise.resolve(true)),
  })
})
