import pg from "pg"

import { root } from "../../scripts/lib/paths.mjs"
import { medusa, runToEnd } from "../../scripts/lib/programs.mjs"
import { linkPlugins } from "../../scripts/link-plugins.mjs"

/**
 * Gives every database that is made on this server from here on all tables and links: PostgreSQL copies `template1`.
 * A suite then has nothing left to migrate, which is half of the time that it takes to boot.
 */
export async function migrateTemplate(server) {
  await makeEmptyDatabase(server)
  linkPlugins()
  await runToEnd({
    name: "Migrating the databases of the tests",
    command: medusa("db:migrate", "--skip-scripts", "--skip-search", "--execute-safe-links"),
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: "test",
      NODE_OPTIONS: "--conditions=craftmart:source",
      DATABASE_URL: server.url("template1"),
      MEDUSA_DISABLE_TELEMETRY: "true",
    },
  })
}

/** Made before there is anything to copy: for the suites of a single module, which make their tables themselves. */
async function makeEmptyDatabase(server) {
  const client = new pg.Client({ connectionString: server.url("postgres") })
  await client.connect()
  await client.query("create database module_tests")
  await client.end()
}
