import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const alive = "deleted_at is null"
const shown = `status = 'published' and ${alive}`

/** Lists of many that had to sort, or to pass over, what they did not show. All keys of `lowest` fall, so that a cursor is one comparison. */
const lists = [
  ["list_lowest", "product_id, (-rating) desc, created_at desc, id desc", shown],
  ["list_of_owner_by_stars", "owner_id, rating, created_at desc, id desc", shown],
  ["queue", "created_at desc, id desc", alive],
  ["queue_of_product", "product_id, created_at desc, id desc", alive],
]

/** The words that administrators search; `reads/list-for-admin.ts` says the same. */
const words = "(coalesce(title, '') || ' ' || content || ' ' || coalesce(customer_name, ''))"

export class Migration20261126040000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`drop index if exists "IDX_review_list_lowest";`)
    for (const [name, columns, where] of lists)
      this.addSql(`create index if not exists "IDX_review_${name}" on "review" (${columns}) where ${where};`)
    // Part of every usual PostgreSQL; where it is missing, or must not be made, the search reads the reviews.
    this.addSql(`
do $$ begin
  create extension if not exists pg_trgm;
  create index if not exists "IDX_review_words" on "review" using gin (${words} gin_trgm_ops) where ${alive};
exception when insufficient_privilege or undefined_file or feature_not_supported or undefined_object then
  raise notice 'Without pg_trgm the search for reviews has no index.';
end $$;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_review_words";`)
    for (const [name] of lists)
      this.addSql(`drop index if exists "IDX_review_${name}";`)
    this.addSql(`create index if not exists "IDX_review_list_lowest" on "review" (product_id, rating, created_at desc, id desc) where ${shown};`)
  }
}
