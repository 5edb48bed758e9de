import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Parked events are due again, too. */
export class Migration20261126160000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`drop index if exists "IDX_stripe_event_next_attempt_at";`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_stripe_event_due" ON "stripe_event" ("next_attempt_at") WHERE status <> 'done' AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_stripe_event_due";`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_stripe_event_next_attempt_at" ON "stripe_event" ("next_attempt_at") WHERE status = 'waiting' AND deleted_at IS NULL;`);
  }

}
