import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122202130 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "artisan_shipping_rate" drop constraint if exists "artisan_shipping_rate_artisan_id_zone_speed_currency_code_unique";`);
    this.addSql(`alter table if exists "artisan_product" drop constraint if exists "artisan_product_product_id_unique";`);
    this.addSql(`alter table if exists "artisan_member" drop constraint if exists "artisan_member_email_unique";`);
    this.addSql(`alter table if exists "artisan_invitation" drop constraint if exists "artisan_invitation_token_hash_unique";`);
    this.addSql(`alter table if exists "artisan" drop constraint if exists "artisan_handle_unique";`);
    this.addSql(`create table if not exists "artisan" ("id" text not null, "handle" text not null, "name" text not null, "email" text not null, "status" text check ("status" in ('pending', 'active', 'suspended', 'closed')) not null default 'pending', "tagline" text null, "story" text null, "place" text null, "country_code" text null, "picture_url" text null, "banner_url" text null, "commission_bps" integer null, "suspension_reason" text null, "metadata" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "artisan_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_artisan_handle_unique" ON "artisan" ("handle") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_deleted_at" ON "artisan" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_status" ON "artisan" ("status") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "artisan_invitation" ("id" text not null, "email" text not null, "role" text check ("role" in ('owner', 'staff')) not null default 'staff', "token_hash" text not null, "expires_at" timestamptz not null, "accepted_at" timestamptz null, "artisan_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "artisan_invitation_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_artisan_invitation_token_hash_unique" ON "artisan_invitation" ("token_hash") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_invitation_artisan_id" ON "artisan_invitation" ("artisan_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_invitation_deleted_at" ON "artisan_invitation" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "artisan_member" ("id" text not null, "email" text not null, "first_name" text null, "last_name" text null, "role" text check ("role" in ('owner', 'staff')) not null default 'owner', "artisan_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "artisan_member_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_artisan_member_email_unique" ON "artisan_member" ("email") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_member_artisan_id" ON "artisan_member" ("artisan_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_member_deleted_at" ON "artisan_member" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "artisan_product" ("id" text not null, "product_id" text not null, "artisan_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "artisan_product_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_artisan_product_product_id_unique" ON "artisan_product" ("product_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_product_artisan_id" ON "artisan_product" ("artisan_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_product_deleted_at" ON "artisan_product" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "artisan_shipping_rate" ("id" text not null, "zone" text not null, "speed" text check ("speed" in ('standard', 'express')) not null, "currency_code" text not null, "first_item" numeric not null, "additional_item" numeric not null, "free_above" numeric null, "min_days" integer not null, "max_days" integer not null, "artisan_id" text not null, "raw_first_item" jsonb not null, "raw_additional_item" jsonb not null, "raw_free_above" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "artisan_shipping_rate_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_shipping_rate_artisan_id" ON "artisan_shipping_rate" ("artisan_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_shipping_rate_deleted_at" ON "artisan_shipping_rate" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_artisan_shipping_rate_artisan_id_zone_speed_currency_code_unique" ON "artisan_shipping_rate" ("artisan_id", "zone", "speed", "currency_code") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "artisan_invitation" add constraint "artisan_invitation_artisan_id_foreign" foreign key ("artisan_id") references "artisan" ("id") on update cascade;`);

    this.addSql(`alter table if exists "artisan_member" add constraint "artisan_member_artisan_id_foreign" foreign key ("artisan_id") references "artisan" ("id") on update cascade;`);

    this.addSql(`alter table if exists "artisan_product" add constraint "artisan_product_artisan_id_foreign" foreign key ("artisan_id") references "artisan" ("id") on update cascade;`);

    this.addSql(`alter table if exists "artisan_shipping_rate" add constraint "artisan_shipping_rate_artisan_id_foreign" foreign key ("artisan_id") references "artisan" ("id") on update cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "artisan_invitation" drop constraint if exists "artisan_invitation_artisan_id_foreign";`);

    this.addSql(`alter table if exists "artisan_member" drop constraint if exists "artisan_member_artisan_id_foreign";`);

    this.addSql(`alter table if exists "artisan_product" drop constraint if exists "artisan_product_artisan_id_foreign";`);

    this.addSql(`alter table if exists "artisan_shipping_rate" drop constraint if exists "artisan_shipping_rate_artisan_id_foreign";`);

    this.addSql(`drop table if exists "artisan" cascade;`);

    this.addSql(`drop table if exists "artisan_invitation" cascade;`);

    this.addSql(`drop table if exists "artisan_member" cascade;`);

    this.addSql(`drop table if exists "artisan_product" cascade;`);

    this.addSql(`drop table if exists "artisan_shipping_rate" cascade;`);
  }

}
