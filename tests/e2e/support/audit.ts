import { execFile } from "node:child_process"
import { join } from "node:path"

import { shop } from "../../support/browser"

/** `npm run audit` beside the running shop: the code that it ends with, and what it says. */
export function audit(): Promise<{ code: number, report: string }> {
  const env = { ...process.env, NODE_OPTIONS: "", DATABASE_URL: "", CRAFTMART_DATA_DIR: shop.dataDir }
  return new Promise(resolve => execFile("npm", ["run", "--silent", "audit"], { cwd: join(__dirname, "../../.."), env }, (error, stdout) => {
    resolve({ code: error ? Number(error.code) : 0, report: stdout })
  }))
}
