import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** For whoever asks for the parts of an order: the unique indexes are of a part with an artisan, or without, and serve neither question. */
export class Migration20261126094500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_artisan_order_order_id" ON "artisan_order" ("order_id") WHERE deleted_at IS NULL;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_artisan_order_order_id";`)
  }
}
