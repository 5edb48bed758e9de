import { randomBytes } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { toHandle } from "@medusajs/framework/utils"

function slugOf(title: string): string {
  return toHandle(title).replace(/[^a-z0-9-]/g, "").slice(0, 80).replace(/^-+|-+$/g, "") || "piece"
}

/**
 * An address for each title: the title itself, with some letters behind it where another product has it already.
 * A deleted product keeps its address.
 */
export async function chooseHandles(knex: Knex, titles: readonly string[]): Promise<string[]> {
  const slugs = titles.map(slugOf)
  const rows = await knex("product").whereIn("handle", slugs).select<{ handle: string }[]>("handle")
  const taken = new Set(rows.map(({ handle }) => handle))
  return slugs.map((slug) => {
    const handle = taken.has(slug) ? `${slug}-${randomBytes(4).toString("hex")}` : slug
    taken.add(handle)
    return handle
  })
}
