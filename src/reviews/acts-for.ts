import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Whether a customer is one of an artisan's members: by the same e-mail address, or by the same sign-in. */
export async function actsFor(knex: Knex, customerId: string, artisanId: string): Promise<boolean> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(`
    select 1 from artisan_member member join customer on customer.id = :customerId
    where member.artisan_id = :artisanId and member.deleted_at is null and (
      lower(member.email) = lower(customer.email)
      or exists (
        select 1 from provider_identity sign_in join auth_identity identity on identity.id = sign_in.auth_identity_id
        where sign_in.entity_id = customer.email and identity.app_metadata ->> 'artisan_id' = member.id
      )
    ) limit 1`, { customerId, artisanId })
  return rows.length > 0
}
