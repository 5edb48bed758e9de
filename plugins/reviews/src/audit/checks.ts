const stars = [1, 2, 3, 4, 5]

/** What a rating says and what the published reviews say, where the two differ. */
const differences = (table: string, key: string) => `
  select coalesce(kept.${key}, counted.${key}) as subject, 'the rating says ' || coalesce(kept.stars, 'nothing')
    || ', the reviews say ' || coalesce(counted.stars, 'nothing') as detail
  from (
    select ${key}, concat_ws(' ', ${stars.map(star => `count_${star}`).join(", ")}) as stars
    from ${table}
    where deleted_at is null and count > 0
  ) kept
  full join (
    select ${key}, concat_ws(' ', ${stars.map(star => `count(*) filter (where rating = ${star})`).join(", ")}) as stars
    from review
    where deleted_at is null and status = 'published' and ${key} is not null
    group by ${key}
  ) counted on counted.${key} = kept.${key}
  where kept.stars is distinct from counted.stars`

/** Invariant 7: a rating always equals the published reviews, star by star; count and mean are derived from the stars. */
export const ratingChecks = [
  {
    invariant: 7,
    title: "A product's rating is the count of its published reviews, star by star",
    tables: ["review", "product_rating"],
    sql: differences("product_rating", "product_id"),
  },
  {
    invariant: 7,
    title: "An artisan's rating is the count of the published reviews, star by star",
    tables: ["review", "owner_rating"],
    sql: differences("owner_rating", "owner_id"),
  },
]
