import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261125231500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "audit_entry" ("id" text not null, "actor_id" text not null, "actor_email" text null, "action" text not null, "subject_type" text not null, "subject_id" text not null, "request" jsonb not null, "before" jsonb null, "after" jsonb null, "status_code" integer null, "settled_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "audit_entry_pkey" primary key ("id"));`)
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_audit_entry_deleted_at" ON "audit_entry" ("deleted_at") WHERE deleted_at IS NULL;`)
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_audit_entry_subject_id_id" ON "audit_entry" ("subject_id", "id") WHERE deleted_at IS NULL;`)
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_audit_entry_action_id" ON "audit_entry" ("action", "id") WHERE deleted_at IS NULL;`)
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_audit_entry_actor_id_id" ON "audit_entry" ("actor_id", "id") WHERE deleted_at IS NULL;`)
    this.addSql(`create or replace function audit_entry_is_final() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and old.settled_at is null then
          return new;
        end if;
        raise exception 'an entry of the audit log is final';
      end $$;`)
    this.addSql(`create trigger audit_entry_is_final before update or delete on "audit_entry" for each row execute function audit_entry_is_final();`)
    this.addSql(`create trigger audit_log_is_final before truncate on "audit_entry" for each statement execute function audit_entry_is_final();`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "audit_entry" cascade;`)
    this.addSql(`drop function if exists audit_entry_is_final;`)
  }
}
