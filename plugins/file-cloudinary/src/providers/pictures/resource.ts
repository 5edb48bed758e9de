import { v2 as cloudinary } from "cloudinary"

import { refuse } from "@craftmart/http"

import { credentials } from "../../cloudinary/account"
import type { CloudinaryOptions } from "../../cloudinary/options"

/** What Cloudinary itself says of a picture. */
export type Resource = { bytes: number, width: number, height: number, format: string, secure_url: string }

type Failure = { error?: { http_code?: number }, http_code?: number }

function statusOf(error: unknown): number | undefined {
  const { error: inner, http_code } = (error ?? {}) as Failure
  return inner?.http_code ?? http_code
}

function unavailable() {
  return refuse({ status: 503, code: "picture_store_unavailable", message: "The pictures' store does not answer. Please try again." })
}

/** @throws 409 `picture_missing` when there is none, 503 `picture_store_unavailable` when Cloudinary does not answer. */
export async function readResource(publicId: string, options: CloudinaryOptions): Promise<Resource> {
  try {
    return await cloudinary.api.resource(publicId, { resource_type: "image", ...credentials(options) }) as Resource
  } catch (error) {
    if (statusOf(error) === 404)
      throw refuse({ status: 409, code: "picture_missing", message: "The picture has not arrived." })
    throw unavailable()
  }
}

/** Destroys a picture, also in Cloudinary's caches; it is no error when there is none. */
export async function destroyResource(publicId: string, options: CloudinaryOptions): Promise<void> {
  try {
    await cloudinary.uploader.destroy(publicId, { resource_type: "image", invalidate: true, ...credentials(options) })
  } catch {
    throw unavailable()
  }
}
