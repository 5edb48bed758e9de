import { refuse } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { renderPicture } from "../render-picture"
import type { UploadRow } from "../read-upload"
import { requireUpload, uploadNotFound } from "../read-upload"
import { hashToken } from "../tokens"
import { nameOf, removePicture, writePicture } from "./files"

/** The upload that this ticket is for. @throws 404 for a wrong ticket, 409 for one that has been used or has run out. */
export async function requireTicket(knex: Knex, id: string, token: string): Promise<UploadRow> {
  const upload = await requireUpload(knex, id, { token_hash: hashToken(token) })
  if (upload.url !== null || upload.status !== "pending")
    throw refuse({ status: 409, code: "ticket_used", message: "A picture was uploaded with this ticket already." })
  if (upload.expires_at.getTime() < Date.now())
    throw refuse({ status: 409, code: "ticket_expired", message: "The time for this upload has run out. Please try again." })
  return upload
}

/** Renders and keeps the picture that came with a ticket; of two with the same ticket one is kept. */
export async function takeIn(knex: Knex, id: string, bytes: Buffer, { directory, baseUrl }: { directory: string, baseUrl: string }) {
  const picture = await renderPicture(bytes)
  const { width, height } = picture
  const url = `${baseUrl}/uploads/${nameOf(id, 1200)}`
  await writePicture(directory, id, picture)
  const noted = await knex("artisan_upload").where({ id, status: "pending" }).whereNull("deleted_at").update({ url, width, height, updated_at: knex.fn.now() })
  if (noted === 0) {
    await removePicture(directory, id)
    throw uploadNotFound()
  }
  return { id, width, height }
}
