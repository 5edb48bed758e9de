import type { ArtisanApi } from "./artisan-api"
import { ApiError } from "./api-error"
import { sendForm } from "./send-form"

/** The permission to send one file to where it will live. */
interface UploadTicket {
  id: string
  url: string
  fields: Record<string, string>
  file_field: string
  max_bytes: number
  accept: string[]
}

export interface UploadedPicture {
  id: string
  url: string
  width: number
  height: number
}

/**
 * Brings a file straight from the browser to where it will live: a ticket, the
 * file, then the backend looks at what arrived. Rejects with an `ApiError`.
 */
export async function uploadPicture(
  api: ArtisanApi,
  file: Blob & { name: string },
  onProgress: (part: number) => void = () => {},
  signal?: AbortSignal,
): Promise<UploadedPicture> {
  const { name, size, type } = file
  const { id, url, fields, file_field } = await api.post<UploadTicket>("/artisan/uploads", { name, mime: type, size })
  const result = await sendForm({ url, fields, file_field, file, name }, onProgress, signal)
  return api.post<UploadedPicture>(`/artisan/uploads/${id}/complete`, { result })
}

const BY_CODE: Record<string, string> = {
  picture_too_large: "size",
  picture_pixels: "pixels",
  picture_type: "type",
  too_many_uploads: "often",
  // The next try gets a ticket of its own.
  picture_missing: "failed",
  ticket_used: "failed",
  ticket_expired: "failed",
}
const BY_STATUS: Record<number, string> = { 0: "connection", 403: "refused", 413: "size", 429: "often" }

/** Cloudinary's words for a ticket that it does not take: the file is not to blame, and the next try gets another. */
const REFUSED_TICKET = /^(?:Stale request|Invalid Signature)/

/** Why an upload failed, as a code of `seller.picture.problem.*`. */
export function uploadProblem(error: unknown): string {
  if (!(error instanceof ApiError))
    return "failed"
  if (REFUSED_TICKET.test(error.message))
    return "failed"
  const known = BY_CODE[error.code ?? ""] ?? BY_STATUS[error.status]
  return known ?? (error.status >= 500 ? "failed" : "unusable")
}
