import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Which rules: by whom they are for, and by whether they count now. */
export interface RuleFilters {
  readonly artisan_id?: string
  readonly category_id?: string
  readonly scope?: "everybody" | "artisan" | "category"
  readonly state?: "in_force" | "coming" | "past"
}

/** A rule with the names of whom it is for and who made it. */
export interface ListedRule {
  readonly id: string
  readonly artisan_id: string | null
  readonly artisan: string | null
  readonly category_id: string | null
  readonly category: string | null
  readonly bps: number | null
  readonly valid_from: Date
  readonly state: "in_force" | "coming" | "past"
  readonly created_by: string | null
  readonly created_by_email: string | null
  readonly created_at: Date
}

/** A rule has passed once a later one of the same artisan or category has begun. */
const state = `
  case
    when rule.valid_from > now() then 'coming'
    when exists (
      select 1 from commission_rule later
      where later.artisan_id is not distinct from rule.artisan_id and later.category_id is not distinct from rule.category_id
        and (later.valid_from, later.id) > (rule.valid_from, rule.id) and later.valid_from <= now() and later.deleted_at is null
    ) then 'past'
    else 'in_force'
  end`

const scopes = {
  everybody: "rule.artisan_id is null and rule.category_id is null",
  artisan: "rule.artisan_id is not null",
  category: "rule.category_id is not null",
} as const

function matching(knex: Knex, { artisan_id, category_id, scope, state: wanted }: RuleFilters) {
  const rules = knex("commission_rule as rule").whereNull("rule.deleted_at")
  if (artisan_id)
    void rules.where("rule.artisan_id", artisan_id)
  if (category_id)
    void rules.where("rule.category_id", category_id)
  if (scope)
    void rules.whereRaw(scopes[scope])
  if (wanted)
    void rules.whereRaw(`${state} = ?`, [wanted])
  return rules
}

/** A page of all rules there ever were, the latest first: the history is the list. Two statements. */
export async function listRules(knex: Knex, filters: RuleFilters, { limit, offset }: { limit: number, offset: number }) {
  const [commission_rules, [counted]] = await Promise.all([
    matching(knex, filters)
      .leftJoin("artisan", "artisan.id", "rule.artisan_id")
      .leftJoin("product_category as category", "category.id", "rule.category_id")
      .leftJoin("user as maker", "maker.id", "rule.created_by")
      .select<ListedRule[]>(
        "rule.id",
        "rule.artisan_id",
        "artisan.name as artisan",
        "rule.category_id",
        "category.name as category",
        "rule.bps",
        "rule.valid_from",
        knex.raw(`${state} as state`),
        "rule.created_by",
        "maker.email as created_by_email",
        "rule.created_at",
      )
      .orderBy([{ column: "rule.valid_from", order: "desc" }, { column: "rule.id", order: "desc" }])
      .limit(limit)
      .offset(offset),
    matching(knex, filters).count<{ count: string }[]>("rule.id as count"),
  ])
  return { commission_rules, count: Number(counted?.count ?? 0) }
}
