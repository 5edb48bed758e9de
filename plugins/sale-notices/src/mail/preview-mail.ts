import { refuse } from "@craftmart/http"

import { renderMail } from "./render-mail"
import type { Mail } from "./render-mail"
import type { MailContext } from "./views/letter"

/** Where the links lead in a preview that are for the mail's reader alone: nowhere. */
const NOWHERE = "/"

/** The paths with a token in them that are not sealed. */
const tokenPaths = ["review_path", "decline_path"]

/** What an administrator may read of a payload. */
function withoutTokens(payload: unknown): unknown {
  if (typeof payload !== "object" || payload === null)
    return payload
  return Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, tokenPaths.includes(key) ? NOWHERE : value as unknown]))
}

/**
 * A notice's mail as its reader sees it, but for links that only its reader may follow: an administrator who could
 * copy them could sign in as somebody else.
 * @throws a 409 refusal when the mail cannot be written.
 */
export function previewMail({ kind, payload }: { kind: string, payload: unknown }, context: MailContext): Mail {
  try {
    return renderMail(kind, withoutTokens(payload), { ...context, unseal: () => NOWHERE })
  } catch (error) {
    throw refuse({ status: 409, code: "mail_not_readable", message: error instanceof Error ? error.message : "The mail could not be written." })
  }
}
