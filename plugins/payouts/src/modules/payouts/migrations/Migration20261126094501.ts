import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What is owed is added up from the index alone, without the rows. */
export class Migration20261126094501 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_ledger_entry_balance" ON "ledger_entry" ("artisan_id", "currency_code") INCLUDE ("amount", "kind", "created_at") WHERE deleted_at IS NULL;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_ledger_entry_balance";`)
  }
}
