import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** For the outbox's page in a large marketplace: part of an address, and one kind of mail. */
export class Migration20261126044502 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create extension if not exists pg_trgm;`)
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_sale_notice_recipient" ON "sale_notice" USING gin ("recipient" gin_trgm_ops) WHERE deleted_at IS NULL;`)
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_sale_notice_kind_id" ON "sale_notice" ("kind", "id") WHERE deleted_at IS NULL;`)
  }

  override async down(): Promise<void> {
    for (const name of ["recipient", "kind_id"])
      this.addSql(`drop index if exists "IDX_sale_notice_${name}";`)
  }
}
