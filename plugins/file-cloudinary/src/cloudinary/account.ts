import { createHash, timingSafeEqual } from "node:crypto"
import { v2 as cloudinary } from "cloudinary"

import type { CloudinaryOptions } from "./options"

/** How long Cloudinary may take to answer, in milliseconds. */
const PATIENCE = 20_000

/** What every call of the official package is told. The secret stays in this process. */
export function credentials({ cloudName, apiKey, apiSecret, apiUrl }: CloudinaryOptions) {
  return {
    cloud_name: cloudName,
    api_key: apiKey,
    api_secret: apiSecret,
    upload_prefix: apiUrl,
    secure: true,
    // Version 2 encodes `&` in values, so that none can smuggle a parameter in.
    signature_version: 2,
    timeout: PATIENCE,
  }
}

/** The address of Cloudinary's upload of a resource type. */
export function uploadUrl({ apiUrl, cloudName }: CloudinaryOptions, resourceType = "image"): string {
  return `${apiUrl}/v1_1/${encodeURIComponent(cloudName)}/${resourceType}/upload`
}

type Params = Record<string, string | number>

type Sign = (params: Params, secret: string, algorithm: "sha1", version: 1 | 2) => string

/** The types of the package know the first two parameters only. */
const sign = cloudinary.utils.api_sign_request as unknown as Sign

/** The parameters with their signature (version 2) and the key, as a browser or a server sends them. */
export function signed(params: Params, { apiKey, apiSecret }: CloudinaryOptions): Record<string, string> {
  const signature = sign(params, apiSecret, "sha1", 2)
  const fields = Object.entries(params).map(([name, value]) => [name, String(value)])
  return { ...Object.fromEntries(fields) as Record<string, string>, signature, api_key: apiKey }
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest()
}

/** Whether Cloudinary has signed this answer to an upload. Its answers are signed with version 1. */
export function isSignedByCloudinary({ public_id, version, signature }: { public_id: string, version: number, signature: string }, { apiSecret }: CloudinaryOptions): boolean {
  const expected = sign({ public_id, version }, apiSecret, "sha1", 1)
  return timingSafeEqual(digest(expected), digest(signature))
}
