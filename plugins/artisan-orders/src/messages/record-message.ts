import { enqueueSaleNotices } from "@craftmart/sale-notices/modules/sale-notices"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"

import { readLetterheads } from "../letters/read-letterheads"

export interface MessageToBuyer {
  readonly artisan_order_id: string
  readonly order_id: string
  readonly member_id: string
  readonly message: string
}

/** Keeps an artisan's message with the artisan order and puts it into a mail to the buyer, both or neither. */
export async function recordMessage(trx: Knex, { artisan_order_id, order_id, member_id, message }: MessageToBuyer): Promise<string> {
  const id = generateEntityId(undefined, "aomsg")
  await trx("artisan_order_message").insert({ id, artisan_order_id, member_id, message })
  const part = (await readLetterheads(trx, [order_id])).get(artisan_order_id)
  if (part) {
    await enqueueSaleNotices(trx, [{
      key: `buyer_message:${id}`,
      kind: "buyer_message",
      recipient: part.email,
      order_id,
      artisan_id: part.artisan?.id ?? null,
      payload: {
        order_id,
        display_id: part.display_id,
        buyer_name: part.buyer_name,
        artisan_name: part.artisan?.name ?? "",
        message,
        reply_to: part.artisan?.email ?? null,
      },
    }])
  }
  return id
}
