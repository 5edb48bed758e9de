import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const shown = "status = 'published' and deleted_at is null"
const each = (star: (n: number) => string) => [1, 2, 3, 4, 5].map(star).join(", ")

/** One statement: the counts of every product (or owner) that the changes touch, in the order of their keys, so that two never lock each other out. The id is a new one: of two who write the first row at once, the second meets the key and not the id. */
function countInto(table: string, prefix: string, key: string): string {
  return `
    insert into ${table} as kept (id, ${key}, ${each(n => `count_${n}`)})
    select '${prefix}_' || replace(gen_random_uuid()::text, '-', ''), ${key}, ${each(n => `coalesce(sum(n) filter (where rating = ${n}), 0)`)}
    from jsonb_to_recordset(changes) as change(product_id text, owner_id text, rating integer, n integer)
    where ${key} is not null
    group by ${key} order by ${key}
    on conflict (${key}) where deleted_at is null do update
    set ${each(n => `count_${n} = kept.count_${n} + excluded.count_${n}`)}, version = kept.version + 1, updated_at = now();`
}

const changesOf = (moved: string) => `
    select jsonb_agg(change) into changes from (
      select product_id, owner_id, rating, sum(n) as n from (${moved}) moved
      group by product_id, owner_id, rating having sum(n) <> 0) change;`

const appeared = `select product_id, owner_id, rating, 1 as n from new_rows where ${shown}`
const vanished = `select product_id, owner_id, rating, -1 as n from old_rows where ${shown}`

/** A list is read along its own index: with a filter by stars or without, by time, by votes, or by stars. */
const lists = [
  ["newest", "product_id, created_at desc, id desc"],
  ["helpful", "product_id, helpful_count desc, created_at desc, id desc"],
  ["highest", "product_id, rating desc, created_at desc, id desc"],
  ["lowest", "product_id, rating, created_at desc, id desc"],
  ["helpful_by_stars", "product_id, rating, helpful_count desc, created_at desc, id desc"],
  ["of_owner", "owner_id, created_at desc, id desc"],
]

export class Migration20261125230100 extends Migration {
  override async up(): Promise<void> {
    for (const [name, columns] of lists)
      this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_review_list_${name}" ON "review" (${columns}) WHERE ${shown};`)
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_review_reported" ON "review" (created_at) WHERE open_reports > 0 AND deleted_at IS NULL;`)
    this.addSql(`
create or replace function review_keep_ratings() returns trigger language plpgsql as $$
declare changes jsonb;
begin
  if tg_op = 'INSERT' then ${changesOf(appeared)}
  elsif tg_op = 'DELETE' then ${changesOf(vanished)}
  else ${changesOf(`${appeared} union all ${vanished}`)}
  end if;
  if changes is not null then
    ${countInto("product_rating", "prat", "product_id")}
    ${countInto("owner_rating", "orat", "owner_id")}
  end if;
  return null;
end $$;`)
    this.addSql(`create or replace trigger review_counts_inserts after insert on review referencing new table as new_rows for each statement execute function review_keep_ratings();`)
    this.addSql(`create or replace trigger review_counts_updates after update on review referencing old table as old_rows new table as new_rows for each statement execute function review_keep_ratings();`)
    this.addSql(`create or replace trigger review_counts_deletes after delete on review referencing old table as old_rows for each statement execute function review_keep_ratings();`)
  }

  override async down(): Promise<void> {
    for (const event of ["inserts", "updates", "deletes"])
      this.addSql(`drop trigger if exists review_counts_${event} on review;`)
    this.addSql("drop function if exists review_keep_ratings();")
    for (const [name] of [...lists, ["reported"]])
      this.addSql(`drop index if exists "IDX_review_${name === "reported" ? name : `list_${name}`}";`)
  }
}
