const stars = [1, 2, 3, 4, 5]

/** Invariant 7: what the rating of a product says about its published reviews, star by star. */
export const ratingChecks = [
  {
    invariant: 7,
    title: "A rating is the count of the published reviews, star by star",
    tables: ["review", "product_rating"],
    sql: `
      select coalesce(kept.product_id, counted.product_id) as subject, 'the rating says ' || coalesce(kept.stars, 'nothing')
        || ', the reviews say ' || coalesce(counted.stars, 'nothing') as detail
      from (
        select product_id, concat_ws(' ', ${stars.map(star => `count_${star}`).join(", ")}) as stars
        from product_rating
        where deleted_at is null and count > 0
      ) kept
      full join (
        select product_id, concat_ws(' ', ${stars.map(star => `count(*) filter (where rating = ${star})`).join(", ")}) as stars
        from review
        where deleted_at is null and status = 'published'
        group by product_id
      ) counted on counted.product_id = kept.product_id
      where kept.stars is distinct from counted.stars`,
  },
]
