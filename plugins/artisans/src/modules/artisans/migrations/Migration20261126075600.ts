import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const times = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`
const tables = ["artisan_shipping_zone", "artisan_shipping_zone_country", "artisan_shipping_limit"]

/** Zones of shipping and the limits of rates. */
export class Migration20261126075600 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "artisan_shipping_zone" ("id" text not null, "name" text not null, ${times}, constraint "artisan_shipping_zone_pkey" primary key ("id"));`)
    this.addSql(`create table if not exists "artisan_shipping_zone_country" ("country_code" text not null, "zone_id" text not null, ${times}, constraint "artisan_shipping_zone_country_pkey" primary key ("country_code"));`)
    this.addSql(`create table if not exists "artisan_shipping_limit" ("currency_code" text not null, "ranges" jsonb not null, ${times}, constraint "artisan_shipping_limit_pkey" primary key ("currency_code"));`)
    for (const table of tables)
      this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_${table}_deleted_at" ON "${table}" ("deleted_at") WHERE deleted_at IS NULL;`)
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_shipping_zone_country_zone_id" ON "artisan_shipping_zone_country" ("zone_id") WHERE deleted_at IS NULL;`)
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_shipping_rate_zone" ON "artisan_shipping_rate" ("zone") WHERE deleted_at IS NULL;`)
    this.addSql(`alter table if exists "artisan_shipping_zone_country" add constraint "artisan_shipping_zone_country_zone_id_foreign" foreign key ("zone_id") references "artisan_shipping_zone" ("id") on update cascade on delete cascade;`)
  }

  /** Rates for a zone would be nobody's any more. */
  override async down(): Promise<void> {
    this.addSql(`delete from "artisan_shipping_rate" where "zone" like 'shipzone\\_%';`)
    this.addSql(`drop index if exists "IDX_artisan_shipping_rate_zone";`)
    for (const table of tables)
      this.addSql(`drop table if exists "${table}" cascade;`)
  }
}
