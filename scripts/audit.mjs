/**
 * `npm run audit`: looks through the whole database for what must never be, while the shop runs or by itself.
 * Ends with 1 when it found something. It changes nothing.
 */
import "./lib/node-version.mjs"

import { join } from "node:path"

import { launch } from "./lib/household.mjs"
import { root } from "./lib/paths.mjs"
import { medusa } from "./lib/programs.mjs"
import { say } from "./lib/progress.mjs"
import { withBuiltShop } from "./lib/with-built-shop.mjs"

/** Medusa's own log lines; what is left is the report. */
const isLog = line => line.startsWith("{\"level\"") || /^\W*(?:\d+m)?(?:info|warn|debug)\b/.test(line)

await withBuiltShop(({ settings: { dev }, env }) => launch({
  name: "the audit",
  command: medusa("exec", dev ? "./src/scripts/audit.ts" : "./src/scripts/audit.js"),
  cwd: dev ? root : join(root, ".medusa/server"),
  env: { ...env, LOG_LEVEL: "error" },
  onLine: line => isLog(line) || say(line),
}).ended)
