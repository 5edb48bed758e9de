import { likePattern, refuse } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { listFields } from "../api/admin/artisans/query-config"
import { readInstalled } from "./installed"
import type { Installed } from "./installed"

export const artisanSorts = ["name", "created_at", "sales", "rating", "products"] as const
type Sort = typeof artisanSorts[number]

export type ListArtisansInput = {
  q?: string
  status?: string
  rating_below?: number
  currency_code?: string
  /** `-sales` for the most first. */
  order: string
  limit: number
  offset: number
}

/** An artisan's row in the list; what another plugin would tell is left out where that is not installed. */
export type ListedArtisan = Record<string, unknown> & {
  id: string
  product_count: number
  sales?: number
  order_count?: number
  rating?: { average: number | null, count: number }
}

const listings = `
  from artisan_product listing join product on product.id = listing.product_id
  where listing.deleted_at is null and product.deleted_at is null and product.status = 'published'`

/** What each sort goes by, and what has to be counted for all artisans to know it. */
const ranks: Record<Sort, { by: string, join?: string, needs?: "sales" | "ratings" }> = {
  name: { by: "artisan.name" },
  created_at: { by: "artisan.created_at" },
  sales: {
    by: "coalesce(ranked.value, 0)",
    join: "left join (select artisan_id, sum(sales) as value from artisan_stats_day where currency_code = :currency_code group by 1) ranked on ranked.artisan_id = artisan.id",
    needs: "sales",
  },
  rating: { by: "ranked.average", join: "left join owner_rating ranked on ranked.owner_id = artisan.id and ranked.deleted_at is null", needs: "ratings" },
  products: {
    by: "coalesce(ranked.value, 0)",
    join: `left join (select listing.artisan_id, count(*) as value ${listings} group by 1) ranked on ranked.artisan_id = artisan.id`,
  },
}

/** What is read for the rows of the page alone. */
const columns = {
  sales: `left join lateral (
    select coalesce(sum(day.sales), 0)::float8 as amount, coalesce(sum(day.orders), 0)::int as orders
    from artisan_stats_day day where day.artisan_id = artisan.id and day.currency_code = :currency_code
  ) sold on true`,
  ratings: "left join owner_rating rated on rated.owner_id = artisan.id and rated.deleted_at is null",
  products: `left join lateral (select count(*)::int as count ${listings} and listing.artisan_id = artisan.id) listed on true`,
}

function conditionsOf({ q, status, rating_below }: ListArtisansInput): string {
  return [
    "artisan.deleted_at is null",
    status && "artisan.status = :status",
    q && "(artisan.name ilike :pattern or artisan.handle ilike :pattern or artisan.email ilike :pattern or artisan.place ilike :pattern or artisan.tagline ilike :pattern)",
    rating_below && "exists (select 1 from owner_rating low where low.owner_id = artisan.id and low.deleted_at is null and low.average < :rating_below)",
  ].filter(Boolean).join(" and ")
}

function pageSql(input: ListArtisansInput, { sales, ratings }: Installed): string {
  const { by, join = "" } = ranks[input.order.replace(/^-/, "") as Sort]
  const direction = input.order.startsWith("-") ? "desc" : "asc"
  const told = [
    ...listFields.map(field => `artisan.${field}`),
    "listed.count as product_count",
    sales && "sold.amount as sales, sold.orders as order_count",
    ratings && "json_build_object('average', rated.average, 'count', coalesce(rated.count, 0)) as rating",
  ].filter(Boolean)
  return `
    with page as materialized (
      select artisan.id, ${by} as rank from artisan ${join}
      where ${conditionsOf(input)}
      order by rank ${direction} nulls last, artisan.id limit :limit offset :offset
    )
    select ${told.join(", ")}
    from page join artisan on artisan.id = page.id
    ${sales ? columns.sales : ""} ${ratings ? columns.ratings : ""} ${columns.products}
    order by page.rank ${direction} nulls last, artisan.id`
}

/** @throws a 400 refusal for a question that only a plugin which is not there could answer. */
function requireInstalled({ order, rating_below }: ListArtisansInput, installed: Installed): void {
  const { needs } = ranks[order.replace(/^-/, "") as Sort]
  const field = needs && !installed[needs] ? "order" : rating_below && !installed.ratings ? "rating_below" : undefined
  if (field)
    throw refuse({ status: 400, code: "validation_failed", message: `${field}: the plugin that knows this is not installed`, field })
}

/** A page of artisans with what they sold (major units, in one currency), their rating and their products: three statements. */
export async function listArtisans(knex: Knex, input: ListArtisansInput) {
  const installed = await readInstalled(knex)
  requireInstalled(input, installed)
  const { q, status, rating_below, limit, offset, currency_code = installed.currency_code } = input
  const values = { status: status ?? "", rating_below: rating_below ?? 0, pattern: likePattern(q ?? ""), currency_code, limit, offset }
  const [{ rows: artisans }, { rows: [counted] }] = await Promise.all([
    knex.raw<{ rows: ListedArtisan[] }>(pageSql(input, installed), values),
    knex.raw<{ rows: { count: number }[] }>(`select count(*)::int as count from artisan where ${conditionsOf(input)}`, values),
  ])
  return { artisans, count: counted?.count ?? 0, currency_code }
}
