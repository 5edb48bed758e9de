import { rmSync } from "node:fs"

/** Ends the PostgreSQL that the set-up started, if it did. */
export default async function globalTeardown() {
  const started = globalThis.testPostgres
  if (!started)
    return
  await started.server.stop()
  rmSync(started.folder, { recursive: true, force: true })
}
