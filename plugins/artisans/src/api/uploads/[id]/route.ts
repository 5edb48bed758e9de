import { answering } from "@craftmart/http"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { resolve } from "node:path"

import { pictureName } from "../../../uploads/local/files"
import { receiveFile } from "../../../uploads/local/receive-file"
import { requireTicket, takeIn } from "../../../uploads/local/take-in"
import { pictureOptions } from "../../../uploads/open-store"

const headers = {
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "default-src 'none'; sandbox",
  "Cross-Origin-Resource-Policy": "cross-origin",
}

/** `GET /uploads/:name`: an artisan's picture. A name stands for one picture for ever. */
export function GET(req: MedusaRequest, res: MedusaResponse) {
  const name = req.params.id ?? ""
  const notFound = () => {
    res.status(404).json({ type: "not_found", code: "picture_not_found", message: "There is no such picture." })
  }
  if (!pictureName.test(name))
    return notFound()
  res.sendFile(name, { root: resolve(pictureOptions(req.scope).directory), maxAge: "365d", immutable: true, headers }, (error) => {
    if (error && !res.headersSent)
      notFound()
  })
}

/** `POST /uploads/:id?ticket=…`: the file that a ticket of `POST /artisan/uploads` is for. Nothing is read without one. */
export const POST = answering<MedusaRequest>(async (req, res) => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { ticket } = req.query
  const { id } = await requireTicket(knex, req.params.id ?? "", typeof ticket === "string" ? ticket : "")
  const bytes = await receiveFile(req, res)
  res.status(201).json(await takeIn(knex, id, bytes, pictureOptions(req.scope)))
})
