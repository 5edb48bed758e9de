import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** An application may be refused. */
export class Migration20261126043000 extends Migration {
  override async up(): Promise<void> {
    this.allow("'approve', 'refuse', 'suspend', 'reinstate', 'close'")
  }

  override async down(): Promise<void> {
    this.addSql(`delete from "artisan_status_change" where "transition" = 'refuse';`)
    this.allow("'approve', 'suspend', 'reinstate', 'close'")
  }

  private allow(transitions: string): void {
    this.addSql(`alter table if exists "artisan_status_change" drop constraint if exists "artisan_status_change_transition_check";`)
    this.addSql(`alter table if exists "artisan_status_change" add constraint "artisan_status_change_transition_check" check ("transition" in (${transitions}));`)
  }
}
