import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122203312 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "sale_notice" drop constraint if exists "sale_notice_key_unique";`);
    this.addSql(`alter table if exists "artisan_notification" drop constraint if exists "artisan_notification_key_unique";`);
    this.addSql(`create table if not exists "artisan_notification" ("id" text not null, "key" text not null, "artisan_id" text not null, "kind" text not null, "payload" jsonb not null, "read_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "artisan_notification_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_artisan_notification_key_unique" ON "artisan_notification" ("key") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_notification_deleted_at" ON "artisan_notification" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_notification_artisan_id_created_at" ON "artisan_notification" ("artisan_id", "created_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "sale_notice" ("id" text not null, "key" text not null, "kind" text not null, "recipient" text not null, "order_id" text null, "artisan_id" text null, "payload" jsonb not null, "status" text check ("status" in ('waiting', 'sent', 'parked')) not null default 'waiting', "attempts" integer not null default 0, "next_attempt_at" timestamptz not null, "lease_id" text null, "last_error" text null, "provider_message_id" text null, "sent_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "sale_notice_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_sale_notice_key_unique" ON "sale_notice" ("key") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_sale_notice_deleted_at" ON "sale_notice" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_sale_notice_next_attempt_at" ON "sale_notice" ("next_attempt_at") WHERE status = 'waiting' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_sale_notice_order_id" ON "sale_notice" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_sale_notice_status_created_at" ON "sale_notice" ("status", "created_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "artisan_notification" cascade;`);

    this.addSql(`drop table if exists "sale_notice" cascade;`);
  }

}
