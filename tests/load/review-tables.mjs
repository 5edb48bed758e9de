/** The tables of the reviews plugin, as its own migrations make them, in a database without a Medusa. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

import { transformSync } from "@swc/core"

import { root } from "../../scripts/lib/paths.mjs"

const folder = join(root, "plugins/reviews/src/modules/reviews/migrations")
const options = { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "commonjs" } }

/** The statements of one migration's `up`. */
async function statementsOf(file) {
  const statements = []
  class Migration {
    addSql(sql) {
      statements.push(sql)
    }
  }
  const exports = {}
  // eslint-disable-next-line no-new-func -- the migration's own code, with another base class
  new Function("require", "exports", transformSync(readFileSync(join(folder, file), "utf8"), options).code)(() => ({ Migration }), exports)
  for (const Made of Object.values(exports))
    await new Made().up()
  return statements
}

/** @param {import("pg").Client} database */
export async function makeReviewTables(database) {
  for (const file of readdirSync(folder).filter(name => name.endsWith(".ts")).sort()) {
    for (const statement of await statementsOf(file))
      await database.query(statement)
  }
}
