import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122202139 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "artisan_order_line" drop constraint if exists "artisan_order_line_line_item_id_unique";`);
    this.addSql(`alter table if exists "artisan_order" drop constraint if exists "artisan_order_house_unique";`);
    this.addSql(`alter table if exists "artisan_order" drop constraint if exists "artisan_order_order_id_artisan_id_unique";`);
    this.addSql(`create table if not exists "artisan_order" ("id" text not null, "order_id" text not null, "artisan_id" text null, "status" text check ("status" in ('pending', 'partially_shipped', 'shipped', 'delivered', 'canceled')) not null default 'pending', "currency_code" text not null, "shipping_speed" text null, "items_total" numeric not null, "shipping_total" numeric not null, "tax_total" numeric not null, "discount_total" numeric not null, "total" numeric not null, "commission_bps" integer not null, "commission_total" numeric not null, "raw_items_total" jsonb not null, "raw_shipping_total" jsonb not null, "raw_tax_total" jsonb not null, "raw_discount_total" jsonb not null, "raw_total" jsonb not null, "raw_commission_total" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "artisan_order_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_order_deleted_at" ON "artisan_order" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_artisan_order_order_id_artisan_id_unique" ON "artisan_order" ("order_id", "artisan_id") WHERE artisan_id IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_artisan_order_house_unique" ON "artisan_order" ("order_id") WHERE artisan_id IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_order_artisan_id_created_at" ON "artisan_order" ("artisan_id", "created_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "artisan_order_line" ("id" text not null, "line_item_id" text not null, "product_id" text null, "variant_id" text null, "title" text not null, "variant_title" text null, "thumbnail" text null, "quantity" integer not null, "unit_price" numeric not null, "items_total" numeric not null, "tax_total" numeric not null, "discount_total" numeric not null, "total" numeric not null, "artisan_order_id" text not null, "raw_unit_price" jsonb not null, "raw_items_total" jsonb not null, "raw_tax_total" jsonb not null, "raw_discount_total" jsonb not null, "raw_total" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "artisan_order_line_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_artisan_order_line_line_item_id_unique" ON "artisan_order_line" ("line_item_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_order_line_artisan_order_id" ON "artisan_order_line" ("artisan_order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_order_line_deleted_at" ON "artisan_order_line" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "artisan_order_line" add constraint "artisan_order_line_artisan_order_id_foreign" foreign key ("artisan_order_id") references "artisan_order" ("id") on update cascade on delete cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "artisan_order_line" drop constraint if exists "artisan_order_line_artisan_order_id_foreign";`);

    this.addSql(`drop table if exists "artisan_order" cascade;`);

    this.addSql(`drop table if exists "artisan_order_line" cascade;`);
  }

}
