import type { NoticeKind } from "./notices"

const kinds: readonly NoticeKind[] = ["password_reset", "artisan_invitation", "review_invitation"]

/** Whether a mail has a link that only its reader may have: it never goes to another address, nor a second time. */
export function holdsSecretLink(kind: string): boolean {
  return (kinds as readonly string[]).includes(kind)
}
