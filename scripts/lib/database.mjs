/** What the launcher asks the database. Uses `pg`, so only once the packages are installed. */
import { Failure } from "./failure.mjs"

/** @throws {Failure} one sentence when the server cannot be reached or refuses us */
export async function withDatabase(url, work) {
  const { default: pg } = await import("pg")
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on("error", () => {})
  try {
    await client.connect()
  } catch (error) {
    throw new Failure(`The database at ${withoutPassword(url)} cannot be used (${reason(error)}): check DATABASE_URL, or leave it empty for the embedded PostgreSQL.`)
  }
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Makes a database on our own server unless it is there. */
export async function ensureDatabase(serverUrl, name) {
  await withDatabase(serverUrl, async (client) => {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name])
    if (rowCount === 0)
      await client.query(`create database ${client.escapeIdentifier(name)}`)
  })
}

/** What the launcher noted in the database itself, so that it is forgotten with it: name to value. */
export async function readNotes(url) {
  return withDatabase(url, async (client) => {
    await client.query("create table if not exists craftmart_launch (name text primary key, value text not null)")
    const { rows } = await client.query("select name, value from craftmart_launch")
    return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
  })
}

/** Notes that something was done to this database. */
export async function writeNote(url, name, value) {
  await withDatabase(url, client => client.query(
    "insert into craftmart_launch (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value",
    [name, value],
  ))
}

/** The storefront's key: the oldest publishable key that stands, or undefined. */
export async function publishableKey(url) {
  return withDatabase(url, async (client) => {
    const { rows } = await client.query("select token from api_key where type = 'publishable' and revoked_at is null order by created_at limit 1")
    return rows[0]?.token
  })
}

function reason({ code, message, errors }) {
  const inner = errors?.[0]?.message ?? message
  return { "28P01": "it refuses the password", "3D000": inner }[code] ?? (inner || code)
}

function withoutPassword(url) {
  return url.replace(/:\/\/([^:@/]*):[^@/]*@/, "://$1@")
}
