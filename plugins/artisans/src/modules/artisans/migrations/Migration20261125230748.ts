import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125230748 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "artisan_invitation" drop constraint if exists "artisan_invitation_artisan_id_email_unique";`);
    this.addSql(`create table if not exists "artisan_status_change" ("id" text not null, "artisan_id" text not null, "transition" text check ("transition" in ('approve', 'suspend', 'reinstate', 'close')) not null, "reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "artisan_status_change_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_status_change_deleted_at" ON "artisan_status_change" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_status_change_artisan_id" ON "artisan_status_change" ("artisan_id") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "artisan" add column if not exists "time_zone" text not null default 'UTC', add column if not exists "vacation_since" timestamptz null, add column if not exists "vacation_until" text null, add column if not exists "vacation_note" text null, add column if not exists "low_stock_threshold" integer not null default 2, add column if not exists "notification_preferences" jsonb null;`);

    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_artisan_invitation_artisan_id_email_unique" ON "artisan_invitation" ("artisan_id", "email") WHERE accepted_at IS NULL AND deleted_at IS NULL;`);

    this.addSql(`alter table if exists "artisan_product" add column if not exists "stock_state" text check ("stock_state" in ('ok', 'low')) null, add column if not exists "stock_state_at" timestamptz null, add column if not exists "low_stock_threshold" integer null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "artisan_status_change" cascade;`);

    this.addSql(`alter table if exists "artisan" drop column if exists "time_zone", drop column if exists "vacation_since", drop column if exists "vacation_until", drop column if exists "vacation_note", drop column if exists "low_stock_threshold", drop column if exists "notification_preferences";`);

    this.addSql(`drop index if exists "IDX_artisan_invitation_artisan_id_email_unique";`);

    this.addSql(`alter table if exists "artisan_product" drop column if exists "stock_state", drop column if exists "stock_state_at";`);
  }

}
