import type { ExecArgs } from "@medusajs/framework/types"

import { reportOf } from "../audit/report"
import { runAudit } from "../audit/run-audit"

/** What is under way ends within this time, or a reconciler ends it. */
const GRACE = 5 * 60_000

/** `medusa exec ./src/scripts/audit.ts`: names every breach of the invariants; the process ends with 1 when there is one. */
export default async function audit({ container }: ExecArgs) {
  const found = await runAudit(container, new Date(Date.now() - GRACE))
  process.stdout.write(`${reportOf(found)}\n`)
  process.exitCode = found.breaches.length === 0 ? 0 : 1
}
