import { answering } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaNextFunction, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { requireMayAct } from "../artisans/may-act"
import { isSupportSession, readActingSupport } from "../support/read-acting-support"
import type { ActingArtisan, ArtisanRequest } from "../types/artisan-request"
import { requireNotRefused } from "./require-not-refused"
import { requireStorable } from "./require-storable"

function readActing(knex: Knex, actor_id: string): Promise<ActingArtisan | undefined> {
  return isSupportSession(actor_id) ? readActingSupport(knex, actor_id) : readActingMember(knex, actor_id)
}

function readActingMember(knex: Knex, member_id: string): Promise<ActingArtisan | undefined> {
  return knex("artisan_member")
    .join("artisan", "artisan.id", "artisan_member.artisan_id")
    .where("artisan_member.id", member_id)
    .whereNull("artisan_member.deleted_at")
    .whereNull("artisan.deleted_at")
    .first<ActingArtisan | undefined>("artisan.id", "artisan.status", "artisan_member.id as member_id", "artisan_member.role")
}

/**
 * Puts the artisan of the token into `req.artisan`. Member and status are read anew for every request, so that a
 * suspension counts from the next one on; the token alone says nothing about either. A request that lasts asks
 * `req.stillActs()` from time to time.
 */
export const loadArtisan = answering<ArtisanRequest>(async (req, res: MedusaResponse, next: MedusaNextFunction) => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const artisan = await readActing(knex, req.auth_context.actor_id)
  if (!artisan) {
    res.status(401).json({ type: "unauthorized", code: "unauthorized", message: "Unauthorized" })
    return
  }
  requireStorable(req.path)
  if (artisan.status === "closed")
    await requireNotRefused(knex, artisan.id)
  requireMayAct(artisan.status, { method: req.method, path: req.baseUrl + req.path })
  req.artisan = artisan
  req.stillActs = async () => {
    const now = await readActing(knex, artisan.member_id)
    return now?.status === artisan.status && now.role === artisan.role
  }
  next()
})
