import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * The tables of the artisans' numbers. They are derived, so no model stands for them: `artisan_stats_day` and
 * `artisan_stats_product_day` from the artisan orders, day by day in the artisan's time zone. Triggers write down which
 * quarter of an hour has changed, in the transaction that changes it and whoever does so; every time zone's day is made
 * of whole quarters. The marks are appended and never updated, so that two sales do not wait for each other.
 */
export class Migration20261125234500 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "artisan_stats_day" ("artisan_id" text not null, "currency_code" text not null, "date" date not null, "orders" integer not null, "items" numeric not null, "sales" numeric not null, "earnings" numeric not null, constraint "artisan_stats_day_pkey" primary key ("artisan_id", "currency_code", "date"));`);
    this.addSql(`create table if not exists "artisan_stats_product_day" ("artisan_id" text not null, "currency_code" text not null, "date" date not null, "product_id" text not null, "quantity" numeric not null, "sales" numeric not null, constraint "artisan_stats_product_day_pkey" primary key ("artisan_id", "currency_code", "date", "product_id"));`);
    this.addSql(`create table if not exists "artisan_stats_zone" ("artisan_id" text not null, "time_zone" text not null, constraint "artisan_stats_zone_pkey" primary key ("artisan_id"));`);
    this.addSql(`create table if not exists "artisan_stats_mark" ("id" bigserial, "artisan_id" text not null, "slot" timestamptz not null, constraint "artisan_stats_mark_pkey" primary key ("id"));`);
    this.addSql(`create index if not exists "IDX_artisan_stats_mark_artisan_id" on "artisan_stats_mark" ("artisan_id");`);
    this.addSql(`create table if not exists "artisan_stats_view" ("artisan_id" text not null, "slot" timestamptz not null, "views" integer not null, constraint "artisan_stats_view_pkey" primary key ("artisan_id", "slot"));`);
    this.addSql(`create unlogged table if not exists "artisan_stats_visitor" ("product_id" text not null, "visitor" text not null, "day" date not null, constraint "artisan_stats_visitor_pkey" primary key ("product_id", "visitor", "day"));`);

    this.addSql(`create or replace function artisan_stats_mark_orders() returns trigger language plpgsql as $$ begin
      insert into artisan_stats_mark (artisan_id, slot)
      select distinct artisan_id, date_bin('15 minutes', created_at, 'epoch') from changed where artisan_id is not null;
      return null;
    end $$;`);
    this.addSql(`create or replace function artisan_stats_mark_changed_orders() returns trigger language plpgsql as $$ begin
      insert into artisan_stats_mark (artisan_id, slot)
      select distinct either.artisan_id, date_bin('15 minutes', either.created_at, 'epoch')
      from before join after using (id)
      cross join lateral (values (before.artisan_id, before.created_at), (after.artisan_id, after.created_at)) either (artisan_id, created_at)
      where either.artisan_id is not null
        and (before.artisan_id, before.created_at, before.currency_code, before.total, before.commission_total, before.status = 'canceled', before.deleted_at)
          is distinct from (after.artisan_id, after.created_at, after.currency_code, after.total, after.commission_total, after.status = 'canceled', after.deleted_at);
      return null;
    end $$;`);
    this.addSql(`create or replace function artisan_stats_mark_refunds() returns trigger language plpgsql as $$ begin
      insert into artisan_stats_mark (artisan_id, slot)
      select distinct part.artisan_id, date_bin('15 minutes', part.created_at, 'epoch')
      from changed join artisan_order part on part.id = changed.artisan_order_id
      where part.artisan_id is not null;
      return null;
    end $$;`);

    this.addSql(`create or replace trigger artisan_stats_insert after insert on "artisan_order" referencing new table as changed for each statement execute function artisan_stats_mark_orders();`);
    this.addSql(`create or replace trigger artisan_stats_delete after delete on "artisan_order" referencing old table as changed for each statement execute function artisan_stats_mark_orders();`);
    this.addSql(`create or replace trigger artisan_stats_update after update on "artisan_order" referencing old table as before new table as after for each statement execute function artisan_stats_mark_changed_orders();`);
    this.addSql(`create or replace trigger artisan_stats_insert after insert on "artisan_order_refund" referencing new table as changed for each statement execute function artisan_stats_mark_refunds();`);
    this.addSql(`create or replace trigger artisan_stats_update after update on "artisan_order_refund" referencing new table as changed for each statement execute function artisan_stats_mark_refunds();`);
    this.addSql(`create or replace trigger artisan_stats_delete after delete on "artisan_order_refund" referencing old table as changed for each statement execute function artisan_stats_mark_refunds();`);
  }

  override async down(): Promise<void> {
    for (const event of ["insert", "update", "delete"]) {
      this.addSql(`drop trigger if exists artisan_stats_${event} on "artisan_order";`);
      this.addSql(`drop trigger if exists artisan_stats_${event} on "artisan_order_refund";`);
    }
    this.addSql(`drop function if exists artisan_stats_mark_orders, artisan_stats_mark_changed_orders, artisan_stats_mark_refunds;`);
    this.addSql(`drop table if exists "artisan_stats_day", "artisan_stats_product_day", "artisan_stats_zone", "artisan_stats_mark", "artisan_stats_view", "artisan_stats_visitor";`);
  }

}
