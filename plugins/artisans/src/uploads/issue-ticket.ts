import { refuse } from "@craftmart/http"
import { pictureLimits } from "@craftmart/listing"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"

import type { PictureStore } from "./picture-store"
import { hashToken, newToken } from "./tokens"

/** How long a ticket may be used. */
const MINUTES = 15

/** Tickets of an artisan in an hour: far more than a day's work, far less than a disk. */
const PER_HOUR = 300

async function refuseFlood(knex: Knex, artisanId: string): Promise<void> {
  const [row] = await knex("artisan_upload")
    .where({ artisan_id: artisanId })
    .where("created_at", ">", knex.raw("now() - interval '1 hour'"))
    .count<{ count: string }[]>("* as count")
  if (Number(row?.count ?? 0) >= PER_HOUR)
    throw refuse({ status: 429, code: "too_many_uploads", message: "That were many pictures in an hour. Please wait a while." })
}

/** A ticket to upload one picture within a quarter of an hour. @throws 429 `too_many_uploads`. */
export async function issueTicket(knex: Knex, store: PictureStore, artisanId: string) {
  await refuseFlood(knex, artisanId)
  const id = generateEntityId(undefined, "artup")
  const token = newToken()
  const expires_at = new Date(Date.now() + MINUTES * 60_000)
  await knex("artisan_upload").insert({ id, artisan_id: artisanId, token_hash: hashToken(token), expires_at })
  return {
    id,
    ...store.ticket({ id, artisan_id: artisanId, token, expires_at }),
    max_bytes: pictureLimits.bytes,
    accept: [...pictureLimits.types],
    expires_at: expires_at.toISOString(),
  }
}
