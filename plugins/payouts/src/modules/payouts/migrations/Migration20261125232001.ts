import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const guarded = ["ledger_entry", "payout_entry"]

/** Rules that no model can state. What is in the ledger stays as it was written: the database itself refuses to change or to take away a row. */
export class Migration20261125232001 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create or replace function "ledger_only_grows"() returns trigger language plpgsql as $$ begin
      raise exception 'The ledger only grows: % of % is refused', lower(tg_op), tg_table_name using errcode = 'restrict_violation';
    end $$;`);
    for (const table of guarded) {
      this.addSql(`drop trigger if exists "${table}_only_grows" on "${table}";`);
      this.addSql(`create trigger "${table}_only_grows" before update or delete on "${table}" for each row execute function "ledger_only_grows"();`);
    }
    this.addSql(`alter table "commission_rule" add constraint "commission_rule_bps_check" check ("bps" between 0 and 10000);`);
    this.addSql(`alter table "commission_rule" add constraint "commission_rule_owner_check" check ("artisan_id" is null or "category_id" is null);`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "commission_rule" drop constraint if exists "commission_rule_bps_check";`);
    this.addSql(`alter table if exists "commission_rule" drop constraint if exists "commission_rule_owner_check";`);
    for (const table of guarded)
      this.addSql(`drop trigger if exists "${table}_only_grows" on "${table}";`);
    this.addSql(`drop function if exists "ledger_only_grows"();`);
  }

}
