import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Lexicon } from "./correct-words"

import { plain } from "./correct-words"

/** More words than this are not offered as corrections; the frequent ones are kept. */
const MOST_WORDS = 40_000

/** The words of titles, materials, tags, categories and artisans' names, in one statement. */
export async function readLexicon(knex: Knex): Promise<Lexicon> {
  const { rows } = await knex.raw<{ rows: { word: string, count: number }[] }>(`
    select word, count(*)::int as count from (
      select concat_ws(' ', title, material) as words from product where status = 'published' and deleted_at is null
      union all select value from product_tag where deleted_at is null
      union all select name from product_category where is_active and deleted_at is null
      union all select name from artisan where status = 'active' and deleted_at is null
    ) texts cross join lateral regexp_split_to_table(lower(words), '[^[:alpha:]]+') word
    where length(word) >= 3 group by word order by count desc limit ?`, [MOST_WORDS])
  const lexicon = new Map<string, number>()
  for (const { word, count } of rows)
    lexicon.set(plain(word), (lexicon.get(plain(word)) ?? 0) + count)
  return lexicon
}
