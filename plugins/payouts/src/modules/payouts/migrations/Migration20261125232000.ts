import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125232000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "payout_entry" drop constraint if exists "payout_entry_ledger_entry_id_unique";`);
    this.addSql(`alter table if exists "ledger_entry" drop constraint if exists "ledger_entry_key_unique";`);
    this.addSql(`create table if not exists "commission_rule" ("id" text not null, "artisan_id" text null, "category_id" text null, "bps" integer null, "valid_from" timestamptz not null, "created_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "commission_rule_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_commission_rule_deleted_at" ON "commission_rule" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_commission_rule_artisan_id_valid_from" ON "commission_rule" ("artisan_id", "valid_from") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_commission_rule_category_id_valid_from" ON "commission_rule" ("category_id", "valid_from") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "ledger_entry" ("id" text not null, "key" text not null, "kind" text check ("kind" in ('sale', 'commission', 'refund', 'commission_reversal', 'credit', 'adjustment', 'payout')) not null, "artisan_id" text null, "order_id" text null, "artisan_order_id" text null, "amount" numeric not null, "currency_code" text not null, "reason" text null, "raw_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "ledger_entry_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_ledger_entry_key_unique" ON "ledger_entry" ("key") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_ledger_entry_deleted_at" ON "ledger_entry" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_ledger_entry_artisan_id_created_at" ON "ledger_entry" ("artisan_id", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_ledger_entry_order_id" ON "ledger_entry" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_ledger_entry_created_at" ON "ledger_entry" ("created_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "payout" ("id" text not null, "artisan_id" text not null, "amount" numeric not null, "currency_code" text not null, "reference" text null, "created_by" text null, "raw_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "payout_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payout_deleted_at" ON "payout" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payout_artisan_id_created_at" ON "payout" ("artisan_id", "created_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "payout_entry" ("id" text not null, "ledger_entry_id" text not null, "payout_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "payout_entry_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_payout_entry_ledger_entry_id_unique" ON "payout_entry" ("ledger_entry_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payout_entry_payout_id" ON "payout_entry" ("payout_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payout_entry_deleted_at" ON "payout_entry" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "payout_entry" add constraint "payout_entry_payout_id_foreign" foreign key ("payout_id") references "payout" ("id") on update cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "payout_entry" drop constraint if exists "payout_entry_payout_id_foreign";`);

    this.addSql(`drop table if exists "commission_rule" cascade;`);

    this.addSql(`drop table if exists "ledger_entry" cascade;`);

    this.addSql(`drop table if exists "payout" cascade;`);

    this.addSql(`drop table if exists "payout_entry" cascade;`);
  }

}
