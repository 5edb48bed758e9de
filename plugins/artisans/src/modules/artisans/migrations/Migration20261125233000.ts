import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125233000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "artisan_product" add column if not exists "made_to_order" boolean not null default false, add column if not exists "processing_min_days" integer null, add column if not exists "processing_max_days" integer null, add column if not exists "personalisation_prompt" text null, add column if not exists "personalisation_required" boolean not null default false, add column if not exists "low_stock_threshold" integer null, add column if not exists "removed_at" timestamptz null;`);

    this.addSql(`create table if not exists "artisan_upload" ("id" text not null, "artisan_id" text not null, "status" text check ("status" in ('pending', 'stored', 'used')) not null default 'pending', "token_hash" text not null, "url" text null, "width" integer null, "height" integer null, "expires_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "artisan_upload_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_upload_deleted_at" ON "artisan_upload" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_upload_artisan_id_created_at" ON "artisan_upload" ("artisan_id", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_upload_created_at" ON "artisan_upload" ("created_at") WHERE status <> 'used' AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "artisan_upload" cascade;`);

    this.addSql(`alter table if exists "artisan_product" drop column if exists "made_to_order", drop column if exists "processing_min_days", drop column if exists "processing_max_days", drop column if exists "personalisation_prompt", drop column if exists "personalisation_required", drop column if exists "low_stock_threshold", drop column if exists "removed_at";`);
  }

}
