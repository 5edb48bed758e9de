import { createHash, createHmac } from "node:crypto"

/**
 * The secret part of an invitation's link. It follows from the invitation's id and a secret of the server, so that it
 * is kept nowhere and can be written into a mail again; whoever reads the database has only its hash.
 */
export function invitationToken(secret: string, invitationId: string): string {
  return createHmac("sha256", secret).update(`artisan-invitation:${invitationId}`).digest("base64url")
}

/** What is kept of a token. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex")
}

/** Whether a text can be such a token: 256 bits in base64url. */
export function isToken(text: string | undefined): text is string {
  return text !== undefined && /^[\w-]{43}$/.test(text)
}
