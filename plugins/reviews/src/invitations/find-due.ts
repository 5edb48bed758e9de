import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** An order whose buyer may be asked. */
export interface DueOrder { order_id: string, display_id: number, email: string, customer_id: string }

/** Orders that were delivered longer ago than this are left in peace: the plugin is new here, or was off for long. */
const TOO_LATE_DAYS = 60

/**
 * Orders of which all that was sent has been delivered, the last of it `days` ago, and whose buyer has neither been
 * asked nor declined. A delivery is what Medusa's fulfilments say.
 */
export async function findDueOrders(knex: Knex, { days, except, limit }: { days: number, except: string[], limit: number }): Promise<DueOrder[]> {
  const { rows } = await knex.raw<{ rows: DueOrder[] }>(`
    select "order".id as order_id, "order".display_id, "order".email, "order".customer_id
    from fulfillment sent
    join order_fulfillment link on link.fulfillment_id = sent.id and link.deleted_at is null
    join "order" on "order".id = link.order_id and "order".canceled_at is null and "order".deleted_at is null
    where sent.deleted_at is null and sent.canceled_at is null
      and sent.delivered_at between now() - (:days + ${TOO_LATE_DAYS}) * interval '1 day' and now() - :days * interval '1 day'
      and "order".id <> all(:except) and "order".email is not null and "order".customer_id is not null
      and not exists (select 1 from review_invitation asked where asked.order_id = "order".id and asked.deleted_at is null)
      and not exists (select 1 from review_opt_out declined where declined.email = lower("order".email) and declined.deleted_at is null)
      and not exists (
        select 1 from order_fulfillment other_link join fulfillment other on other.id = other_link.fulfillment_id
        where other_link.order_id = "order".id and other_link.deleted_at is null and other.canceled_at is null and other.deleted_at is null
          and other.shipped_at is not null and (other.delivered_at is null or other.delivered_at > now() - :days * interval '1 day')
      )
    group by "order".id order by min(sent.delivered_at) limit :limit`, { days, except, limit })
  return rows
}
