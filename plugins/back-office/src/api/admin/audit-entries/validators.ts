import { paging, requiredText } from "@craftmart/http"
import { z } from "@medusajs/framework/zod"

import { auditedActions } from "../../../audit/audited-actions"
import { SUPPORT_WRITE } from "../../../audit/audited-support"

const actions = [...auditedActions.map(({ action }) => action), SUPPORT_WRITE]

/** Filters of the audit log; the newest entries come first. */
export const ListAuditEntries = z.strictObject({
  ...paging,
  action: z.enum(actions).optional(),
  subject_id: requiredText(100).optional(),
  actor_id: requiredText(100).optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
})

export type ListAuditEntriesQuery = z.infer<typeof ListAuditEntries>
