/** `npm run seed -- …`: fills the database in with these arguments, while the shop runs or by itself. */
import "./lib/node-version.mjs"

import { say } from "./lib/progress.mjs"
import { migrate, seed } from "./lib/services.mjs"
import { withBuiltShop } from "./lib/with-built-shop.mjs"

await withBuiltShop(async ({ settings, url, env }) => {
  await migrate(settings, url, env)
  await seed(settings, process.argv.slice(2), env, say)
})
