import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"

/** The checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "../..")

/** Where everything that a run writes goes: database, secrets, pictures, mails, logs. */
export function dataDirectory(env = process.env) {
  return resolve(root, env.CRAFTMART_DATA_DIR || ".data")
}
