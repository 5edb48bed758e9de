import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const times = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

export class Migration20261126041000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "artisan_note" ("id" text not null, "artisan_id" text not null, "note" text not null, "created_by" text not null, "created_by_email" text null, ${times}, constraint "artisan_note_pkey" primary key ("id"));`)
    this.addSql(`create table if not exists "artisan_support_session" ("id" text not null, "artisan_id" text not null, "user_id" text not null, "user_email" text not null, "reason" text not null, "expires_at" timestamptz not null, "ended_at" timestamptz null, ${times}, constraint "artisan_support_session_pkey" primary key ("id"));`)
    for (const table of ["artisan_note", "artisan_support_session"]) {
      this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_${table}_deleted_at" ON "${table}" ("deleted_at") WHERE deleted_at IS NULL;`)
      this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_${table}_artisan_id_id" ON "${table}" ("artisan_id", "id") WHERE deleted_at IS NULL;`)
    }
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "artisan_note" cascade;`)
    this.addSql(`drop table if exists "artisan_support_session" cascade;`)
  }
}
