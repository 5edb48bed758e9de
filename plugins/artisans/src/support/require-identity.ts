import { answering, refuse } from "@craftmart/http"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

/** Keeps support sessions from what a person does with a sign-in of their own. @throws a 403 refusal `support_session`. */
export const requireIdentity = answering<AuthenticatedMedusaRequest>((req, _res, next) => {
  if (!req.auth_context.auth_identity_id)
    throw refuse({ status: 403, code: "support_session", message: "This cannot be done while signed in for support." })
  next()
})
