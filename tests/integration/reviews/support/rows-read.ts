import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

interface Plan {
  "Relation Name"?: string
  "Actual Rows": number
  "Actual Loops": number
  "Rows Removed by Filter"?: number
  "Rows Removed by Index Recheck"?: number
  "Plans"?: Plan[]
}

function readBy(plan: Plan): number {
  const own = (plan["Actual Rows"] + (plan["Rows Removed by Filter"] ?? 0) + (plan["Rows Removed by Index Recheck"] ?? 0)) * plan["Actual Loops"]
  return (plan["Relation Name"] === "review" ? own : 0) + (plan.Plans ?? []).reduce((sum, child) => sum + readBy(child), 0)
}

/** How many rows of the reviews PostgreSQL touches for some work: its statements are explained after they were sent. */
export async function rowsRead(container: MedusaContainer, work: () => Promise<unknown>): Promise<number> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const sent: { sql: string, bindings: string[] }[] = []
  const note = (query: { sql: string, bindings: string[] }) => {
    if (/^\s*select/i.test(query.sql) && /\breview\b/.test(query.sql))
      sent.push(query)
  }
  knex.on("query", note)
  await work()
  knex.removeListener("query", note)
  let rows = 0
  for (const { sql, bindings } of sent) {
    const { rows: [explained] } = await knex.raw<{ rows: { "QUERY PLAN": { Plan: Plan }[] }[] }>(`explain (analyze, format json) ${sql.replace(/\$\d+/g, "?")}`, bindings)
    rows += explained?.["QUERY PLAN"].reduce((sum, { Plan }) => sum + readBy(Plan), 0) ?? 0
  }
  return rows
}
