import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125234000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "stripe_dispute" ("id" text not null, "order_id" text null, "payment_id" text not null, "payment_intent_id" text not null, "amount" numeric not null, "currency_code" text not null, "status" text not null, "reason" text not null, "evidence_due_by" timestamptz null, "opened_at" timestamptz not null, "closed_at" timestamptz null, "raw_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "stripe_dispute_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_stripe_dispute_deleted_at" ON "stripe_dispute" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_stripe_dispute_order_id" ON "stripe_dispute" ("order_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "stripe_event" ("id" text not null, "type" text not null, "object_id" text not null, "payment_intent_id" text null, "status" text check ("status" in ('waiting', 'done', 'parked')) not null default 'waiting', "outcome" text null, "attempts" integer not null default 0, "next_attempt_at" timestamptz not null, "lease_id" text null, "last_error" text null, "occurred_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "stripe_event_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_stripe_event_deleted_at" ON "stripe_event" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_stripe_event_next_attempt_at" ON "stripe_event" ("next_attempt_at") WHERE status = 'waiting' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_stripe_event_payment_intent_id" ON "stripe_event" ("payment_intent_id") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "stripe_dispute" cascade;`);

    this.addSql(`drop table if exists "stripe_event" cascade;`);
  }

}
