import { createHash } from "node:crypto"

/** Parameters of a request that are not signed. */
const unsigned = new Set(["file", "cloud_name", "resource_type", "api_key", "signature"])

/**
 * The signature of a request as Cloudinary's documentation describes it: every other parameter as `name=value`, sorted,
 * joined by `&`, the secret behind them, SHA-1. In version 2 an `&` within a value is written `%26`.
 */
export function signatureOf(params: Record<string, string>, secret: string): string {
  const text = Object.entries(params)
    .filter(([name, value]) => !unsigned.has(name) && value !== "")
    .sort(([a], [b]) => a < b ? -1 : 1)
    .map(([name, value]) => `${name}=${value}`.replaceAll("&", "%26"))
    .join("&")
  return createHash("sha1").update(text + secret).digest("hex")
}

/** The signature that Cloudinary puts into its answer to an upload. */
export function answerSignature(public_id: string, version: number, secret: string): string {
  return createHash("sha1").update(`public_id=${public_id}&version=${version}${secret}`).digest("hex")
}
