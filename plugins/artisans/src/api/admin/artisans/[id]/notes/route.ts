import { answering } from "@craftmart/http"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { requireArtisan } from "../../../../../reads/admin-artisan"
import { writeArtisanNoteWorkflow } from "../../../../../workflows/artisan-notes"
import type { PageQuery, WriteArtisanNoteBody } from "../../validators"

const fields = ["id", "artisan_id", "note", "created_by", "created_by_email", "created_at"]

/** What administrators have noted about an artisan, the latest first. */
export const GET = answering<AuthenticatedMedusaRequest<unknown, PageQuery>>(async (req, res) => {
  const artisan_id = await requireArtisan(req.scope, req.params.id)
  const { limit, offset } = req.validatedQuery
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "artisan_note",
    fields,
    filters: { artisan_id },
    pagination: { take: limit, skip: offset, order: { id: "DESC" } },
  })
  res.json({ notes: data, count: metadata?.count ?? data.length, limit, offset })
})

export const POST = answering<AuthenticatedMedusaRequest<WriteArtisanNoteBody>>(async (req, res) => {
  const artisan_id = await requireArtisan(req.scope, req.params.id)
  const { result: id } = await writeArtisanNoteWorkflow(req.scope).run({ input: { artisan_id, note: req.validatedBody.note, created_by: req.auth_context.actor_id } })
  const { data: [note] } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "artisan_note", fields, filters: { id } })
  res.status(201).json({ note })
})
