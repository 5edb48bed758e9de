import type { Connection } from "../../../support/orders/fetch-effects"

interface Rating { count: number, average: number | null, stars: number[] }

/** What the rating's row says, and what the reviews themselves say. */
export async function ratingOf(connection: Connection, product_id: string) {
  const { rows: [kept] } = await connection.raw("select count, average, array[count_1, count_2, count_3, count_4, count_5] as stars from product_rating where product_id = ?", [product_id])
  const { rows: [counted] } = await connection.raw(`
    select count(*)::int as count, round(avg(rating), 2)::float as average, array[${[1, 2, 3, 4, 5].map(star => `count(*) filter (where rating = ${star})::int`).join(", ")}] as stars
    from review where product_id = ? and status = 'published' and deleted_at is null`, [product_id])
  const none = { count: 0, average: null, stars: [0, 0, 0, 0, 0] }
  return { kept: (kept ?? none) as Rating, counted: (counted ?? none) as Rating }
}
