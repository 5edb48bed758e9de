import { idFloor } from "@craftmart/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

/** All entries of a capture or a refund but its first one; a minute old, so that whoever made one has ended. */
const doubles = `
  select unnest((array_agg(entry.id order by entry.id))[2:]) as id
  from order_transaction entry
  where entry.id > :after and entry.reference in ('capture', 'refund') and entry.deleted_at is null
    and exists (select 1 from capture where capture.id = entry.reference_id union all select 1 from refund where refund.id = entry.reference_id)
  group by entry.order_id, entry.reference, entry.reference_id
  having count(*) > 1 and max(entry.created_at) < now() - interval '1 minute'
  limit 100`

/**
 * Takes back what an order has entered twice: core looks whether an entry is there and then writes it, so that two who
 * tell of the same capture at the same moment both do.
 */
export async function dropDoubles(container: MedusaContainer, since: Date, failed: (id: string, error: unknown) => void): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(doubles, { after: idFloor("ordtrx", since) })
  for (const { id } of rows)
    await container.resolve(Modules.ORDER).deleteOrderTransactions([id]).catch((error: unknown) => failed(id, error))
}
