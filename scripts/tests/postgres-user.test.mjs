import assert from "node:assert/strict"
import { chmodSync, mkdirSync, mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"

import { isReachable, reachableDataFolder } from "../lib/postgres-user.mjs"

const somebody = { uid: 65_530, gid: 65_530 }

function folder(mode) {
  const outer = mkdtempSync(join(tmpdir(), "craftmart-user-"))
  const inner = join(outer, "checkout/data")
  mkdirSync(inner, { recursive: true })
  chmodSync(outer, mode)
  return inner
}

test("a folder below one that is closed to others cannot be reached", () => {
  assert.equal(isReachable(folder(0o700), somebody), false)
  assert.equal(isReachable(folder(0o755), somebody), true)
  assert.equal(isReachable(folder(0o711), somebody), true)
})

test("who started as a normal user reaches what they own", () => {
  assert.equal(isReachable(folder(0o700), {}), true)
})

test("the data stays in the checkout where it can, else lies always in the same place outside", () => {
  const open = join(folder(0o755), "postgres")
  assert.equal(reachableDataFolder(open, somebody), open)
  const closed = join(folder(0o700), "postgres")
  const outside = reachableDataFolder(closed, somebody)
  assert.match(outside, /^\/var\/lib\/craftmart\/[0-9a-f]{12}\/postgres$/)
  assert.equal(reachableDataFolder(closed, somebody), outside)
})
