import { refuse } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

export type UploadRow = {
  id: string
  artisan_id: string
  status: "pending" | "stored" | "used"
  url: string | null
  width: number | null
  height: number | null
  expires_at: Date
}

export const isUploadId = /^artup_[0-9A-Z]{26}$/

/** Another artisan's id is answered as one that does not exist. */
export function uploadNotFound() {
  return refuse({ status: 404, code: "upload_not_found", message: "There is no such upload." })
}

/** An upload that matches. @throws 404 `upload_not_found`. */
export async function requireUpload(knex: Knex, id: string, match: { artisan_id: string } | { token_hash: string }): Promise<UploadRow> {
  const row = isUploadId.test(id)
    ? await knex("artisan_upload")
        .where({ id, ...match })
        .whereNull("deleted_at")
        .first<UploadRow | undefined>("id", "artisan_id", "status", "url", "width", "height", "expires_at")
    : undefined
  if (!row)
    throw uploadNotFound()
  return row
}
