import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const times = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

const stars = [1, 2, 3, 4, 5].map(star => `"count_${star}" integer not null default 0`).join(", ")
const count = "count_1 + count_2 + count_3 + count_4 + count_5"
const sum = "count_1 + 2 * count_2 + 3 * count_3 + 4 * count_4 + 5 * count_5"
const rating = `${stars},
  "count" integer not null generated always as (${count}) stored,
  "average" double precision null generated always as (round((${sum})::numeric / nullif(${count}, 0), 2)::double precision) stored,
  "version" integer not null default 1, ${times}`

export class Migration20261125230000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "review" ("id" text not null, "product_id" text not null, "customer_id" text not null, "order_id" text not null, "line_item_id" text not null, "owner_id" text null, "status" text check ("status" in ('published', 'waiting', 'hidden')) not null, "rating" integer not null check ("rating" between 1 and 5), "title" text null, "content" text not null, "customer_name" text null, "hidden_reason" text null, "helpful_count" integer not null default 0, "open_reports" integer not null default 0, "published_at" timestamptz null, "edited_at" timestamptz null, ${times}, constraint "review_pkey" primary key ("id"));`)
    this.addSql(`create table if not exists "review_image" ("id" text not null, "review_id" text null, "customer_id" text not null, "file_id" text not null, "url" text not null, "width" integer not null, "height" integer not null, "rank" integer not null default 0, ${times}, constraint "review_image_pkey" primary key ("id"));`)
    this.addSql(`create table if not exists "review_vote" ("id" text not null, "review_id" text not null, "customer_id" text not null, ${times}, constraint "review_vote_pkey" primary key ("id"));`)
    this.addSql(`create table if not exists "review_report" ("id" text not null, "review_id" text not null, "reporter_type" text check ("reporter_type" in ('customer', 'artisan')) not null, "reporter_id" text not null, "reason" text not null, "settled_at" timestamptz null, ${times}, constraint "review_report_pkey" primary key ("id"));`)
    this.addSql(`create table if not exists "review_reply" ("id" text not null, "review_id" text not null, "author_id" text not null, "content" text not null, ${times}, constraint "review_reply_pkey" primary key ("id"));`)
    this.addSql(`create table if not exists "review_history" ("id" text not null, "review_id" text not null, "actor_type" text check ("actor_type" in ('customer', 'artisan', 'admin')) not null, "actor_id" text not null, "action" text check ("action" in ('created', 'edited', 'deleted', 'published', 'hidden', 'reported', 'replied', 'reply_edited')) not null, "note" text null, "before" jsonb null, ${times}, constraint "review_history_pkey" primary key ("id"));`)
    this.addSql(`create table if not exists "review_invitation" ("id" text not null, "order_id" text not null, ${times}, constraint "review_invitation_pkey" primary key ("id"));`)
    this.addSql(`create table if not exists "review_opt_out" ("id" text not null, "email" text not null, ${times}, constraint "review_opt_out_pkey" primary key ("id"));`)
    this.addSql(`create table if not exists "product_rating" ("id" text not null, "product_id" text not null, ${rating}, constraint "product_rating_pkey" primary key ("id"));`)
    this.addSql(`create table if not exists "owner_rating" ("id" text not null, "owner_id" text not null, ${rating}, constraint "owner_rating_pkey" primary key ("id"));`)

    for (const table of ["review", "review_image", "review_vote", "review_report", "review_reply", "review_history", "review_invitation", "review_opt_out", "product_rating", "owner_rating"])
      this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_${table}_deleted_at" ON "${table}" ("deleted_at") WHERE deleted_at IS NULL;`)
    for (const [table, ...columns] of [
      ["review", "product_id", "customer_id"],
      ["review", "order_id", "product_id"],
      ["review_vote", "review_id", "customer_id"],
      ["review_report", "review_id", "reporter_id"],
      ["review_reply", "review_id"],
      ["review_invitation", "order_id"],
      ["review_opt_out", "email"],
      ["product_rating", "product_id"],
      ["owner_rating", "owner_id"],
    ])
      this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_${table}_${columns.join("_")}_unique" ON "${table}" (${columns.map(column => `"${column}"`).join(", ")}) WHERE deleted_at IS NULL;`)
    for (const [table, ...columns] of [
      ["review", "customer_id"],
      ["review", "status", "created_at"],
      ["review", "owner_id", "created_at"],
      ["review_image", "review_id", "rank"],
      ["review_image", "customer_id", "created_at"],
      ["review_vote", "customer_id"],
      ["review_history", "review_id", "created_at"],
      ["review_history", "actor_id", "created_at"],
    ])
      this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_${table}_${columns.join("_")}" ON "${table}" (${columns.map(column => `"${column}"`).join(", ")}) WHERE deleted_at IS NULL;`)
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_review_image_unused" ON "review_image" ("updated_at") WHERE review_id IS NULL AND deleted_at IS NULL;`)
  }

  override async down(): Promise<void> {
    for (const table of ["review", "review_image", "review_vote", "review_report", "review_reply", "review_history", "review_invitation", "review_opt_out", "product_rating", "owner_rating"])
      this.addSql(`drop table if exists "${table}" cascade;`)
  }
}
