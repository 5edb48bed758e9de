import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125231025 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "artisan_order_refund" drop constraint if exists "artisan_order_refund_key_unique";`);
    this.addSql(`create table if not exists "artisan_order_message" ("id" text not null, "message" text not null, "member_id" text not null, "artisan_order_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "artisan_order_message_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_order_message_artisan_order_id" ON "artisan_order_message" ("artisan_order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_order_message_deleted_at" ON "artisan_order_message" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "artisan_order_refund" ("id" text not null, "key" text not null, "kind" text check ("kind" in ('refund', 'cancellation', 'order_canceled')) not null, "currency_code" text not null, "amount" numeric not null, "goods_amount" numeric not null, "commission_reversed" numeric not null, "items" jsonb null, "reason" text null, "created_by" text null, "status" text check ("status" in ('pending', 'succeeded', 'failed')) not null default 'pending', "payment_id" text null, "payment_refund_id" text null, "attempts" integer not null default 0, "next_attempt_at" timestamptz not null, "last_error" text null, "settled_at" timestamptz null, "artisan_order_id" text not null, "raw_amount" jsonb not null, "raw_goods_amount" jsonb not null, "raw_commission_reversed" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "artisan_order_refund_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_artisan_order_refund_key_unique" ON "artisan_order_refund" ("key") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_order_refund_artisan_order_id" ON "artisan_order_refund" ("artisan_order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_order_refund_deleted_at" ON "artisan_order_refund" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_order_refund_next_attempt_at" ON "artisan_order_refund" ("next_attempt_at") WHERE status = 'pending' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_order_refund_settled_at" ON "artisan_order_refund" ("settled_at") WHERE settled_at IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`alter table if exists "artisan_order_message" add constraint "artisan_order_message_artisan_order_id_foreign" foreign key ("artisan_order_id") references "artisan_order" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "artisan_order_refund" add constraint "artisan_order_refund_artisan_order_id_foreign" foreign key ("artisan_order_id") references "artisan_order" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "artisan_order" add column if not exists "canceled_at" timestamptz null, add column if not exists "cancel_reason" text null, add column if not exists "search_text" text null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_order_artisan_id_status_created_at" ON "artisan_order" ("artisan_id", "status", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_order_status_created_at" ON "artisan_order" ("status", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_order_created_at" ON "artisan_order" ("created_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "artisan_order_line" add column if not exists "personalisation" text null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "artisan_order_message" cascade;`);

    this.addSql(`drop table if exists "artisan_order_refund" cascade;`);

    this.addSql(`drop index if exists "IDX_artisan_order_artisan_id_status_created_at";`);
    this.addSql(`drop index if exists "IDX_artisan_order_status_created_at";`);
    this.addSql(`drop index if exists "IDX_artisan_order_created_at";`);
    this.addSql(`alter table if exists "artisan_order" drop column if exists "canceled_at", drop column if exists "cancel_reason", drop column if exists "search_text";`);

    this.addSql(`alter table if exists "artisan_order_line" drop column if exists "personalisation";`);
  }

}
