import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** For the panel's lists in a large marketplace: words anywhere in a part, and what was sold over a range of days. */
export class Migration20261126044501 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create extension if not exists pg_trgm;`)
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_order_search_text" ON "artisan_order" USING gin ("search_text" gin_trgm_ops) WHERE deleted_at IS NULL;`)
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_order_sales" ON "artisan_order" ("currency_code", "created_at") INCLUDE ("order_id", "total", "commission_total") WHERE status <> 'canceled' AND deleted_at IS NULL;`)
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_stats_day_currency_code_artisan_id" ON "artisan_stats_day" ("currency_code", "artisan_id") INCLUDE ("sales", "orders");`)
  }

  override async down(): Promise<void> {
    for (const name of ["artisan_order_search_text", "artisan_order_sales", "artisan_stats_day_currency_code_artisan_id"])
      this.addSql(`drop index if exists "IDX_${name}";`)
  }
}
