import { answering } from "@craftmart/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { listNotifications } from "../../../notifications/list-notifications"
import type { NotifiedRequest } from "../../../types/artisan-request"
import type { ListNotificationsQuery } from "./validators"

/** The artisan's notification centre, the newest first. */
export const GET = answering<NotifiedRequest>(async (req, res) => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json(await listNotifications(knex, req.artisan.id, req.validatedQuery as unknown as ListNotificationsQuery))
})
