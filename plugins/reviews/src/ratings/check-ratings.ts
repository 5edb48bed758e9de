import type { Knex } from "@medusajs/framework/mikro-orm/knex"

type Subject = "product" | "owner"

/** A rating that did not say what its reviews say. */
export interface WrongRating { subject: Subject, id: string, counted: number[], kept: number[] }

const stars = [1, 2, 3, 4, 5]
const counts = stars.map(star => `count(*) filter (where rating = ${star})::integer`).join(", ")
const columns = stars.map(star => `count_${star}`)

/** The ratings that differ from `count` over the published reviews, in one statement and so at one moment. */
async function findWrong(knex: Knex, subject: Subject): Promise<WrongRating[]> {
  const key = `${subject}_id`
  const { rows } = await knex.raw<{ rows: Omit<WrongRating, "subject">[] }>(`
    with counted as (
      select ${key} as id, array[${counts}] as stars from review
      where status = 'published' and deleted_at is null and ${key} is not null group by ${key}
    ), kept as (
      select ${key} as id, array[${columns.join(", ")}] as stars from ${subject}_rating where deleted_at is null
    ), none as (select array[0, 0, 0, 0, 0] as stars)
    select id, coalesce(counted.stars, none.stars) as counted, coalesce(kept.stars, none.stars) as kept
    from counted full join kept using (id) cross join none
    where coalesce(counted.stars, none.stars) <> coalesce(kept.stars, none.stars) order by id`)
  return rows.map(row => ({ subject, ...row }))
}

/**
 * Counts one rating anew. Its row is locked first: a writer who comes meanwhile waits and then adds its own change,
 * one who was there before is seen by the count.
 */
async function repair(knex: Knex, { subject, id }: WrongRating): Promise<void> {
  const key = `${subject}_id`
  await knex.transaction(async (trx) => {
    const prefix = subject === "product" ? "prat" : "orat"
    await trx.raw(`insert into ${subject}_rating (id, ${key}) values (?, ?) on conflict do nothing`, [`${prefix}_${id}`, id])
    await trx.raw(`select 1 from ${subject}_rating where ${key} = ? and deleted_at is null for update`, [id])
    await trx.raw(`
      update ${subject}_rating set (${columns.join(", ")}) = (
        select ${counts} from review where ${key} = ? and status = 'published' and deleted_at is null
      ), version = version + 1, updated_at = now()
      where ${key} = ? and deleted_at is null`, [id, id])
  })
}

/** Compares every rating with its reviews, repairs those that are wrong, and says which they were. */
export async function checkRatings(knex: Knex): Promise<WrongRating[]> {
  const wrong = [...await findWrong(knex, "product"), ...await findWrong(knex, "owner")]
  for (const rating of wrong)
    await repair(knex, rating)
  return wrong
}
