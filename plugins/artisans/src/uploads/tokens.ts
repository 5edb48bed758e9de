import { createHash, randomBytes } from "node:crypto"

export function newToken(): string {
  return randomBytes(24).toString("base64url")
}

/** Only hashes are kept: who reads the table cannot use a ticket. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex")
}
