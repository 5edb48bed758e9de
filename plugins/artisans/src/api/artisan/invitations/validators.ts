import { email } from "@craftmart/http"
import { z } from "@medusajs/framework/zod"

export const InviteMember = z.strictObject({ email, role: z.enum(["owner", "staff"]) })

export type InviteMemberBody = z.infer<typeof InviteMember>
