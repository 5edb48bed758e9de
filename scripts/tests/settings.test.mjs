import assert from "node:assert/strict"
import { mkdtempSync, readFileSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"

import { Failure } from "../lib/failure.mjs"
import { isDemo, keptSecrets, readSettings } from "../lib/settings.mjs"

test("the demo belongs to the embedded database", () => {
  assert.equal(isDemo({}), true)
  assert.equal(isDemo({ DATABASE_URL: "postgres://mine/shop" }), false)
})

test("the demo comes into a server of one's own only when asked for, and can be left out of ours", () => {
  assert.equal(isDemo({ DATABASE_URL: "postgres://mine/shop", CRAFTMART_DEMO: "1" }), true)
  assert.equal(isDemo({ CRAFTMART_DEMO: "0" }), false)
})

test("secrets are drawn once, kept, and nobody else may read them", () => {
  const folder = mkdtempSync(join(tmpdir(), "craftmart-secrets-"))
  const first = keptSecrets(folder)
  assert.match(first.JWT_SECRET, /^[0-9a-f]{48}$/)
  assert.equal(new Set(Object.values(first)).size, 3)
  assert.deepEqual(keptSecrets(folder), first)
  assert.deepEqual(JSON.parse(readFileSync(join(folder, "secrets.json"), "utf8")), first)
  assert.equal(statSync(join(folder, "secrets.json")).mode & 0o777, 0o600)
})

test("two folders have different secrets", () => {
  const [one, other] = [1, 2].map(() => keptSecrets(mkdtempSync(join(tmpdir(), "craftmart-secrets-"))))
  assert.notEqual(one.JWT_SECRET, other.JWT_SECRET)
})

test("a port that is none is refused by its variable's name", () => {
  withVariable("PORT", "ninety", () => assert.throws(readSettings, sentence(/^PORT is "ninety": it must be a whole number from 1 to 65535\.$/)))
})

test("backend and storefront cannot share a port", () => {
  withVariable("STOREFRONT_PORT", "9000", () => withVariable("PORT", "9000", () => assert.throws(readSettings, sentence(/both 9000/))))
})

test("the address of a page that the law asks for is one", () => {
  withVariable("NUXT_PUBLIC_TERMS_URL", "example.com/terms", () => assert.throws(readSettings, sentence(/^NUXT_PUBLIC_TERMS_URL is "example\.com\/terms": it must start with https:\/\/, http:\/\/ or \/\.$/)))
  for (const address of ["https://example.com/terms", "/legal/terms", ""])
    withVariable("NUXT_PUBLIC_TERMS_URL", address, () => assert.doesNotThrow(readSettings))
})

function withVariable(name, value, work) {
  const before = process.env[name]
  process.env[name] = value
  try {
    work()
  } finally {
    if (before === undefined)
      delete process.env[name]
    else
      process.env[name] = before
  }
}

function sentence(words) {
  return error => error instanceof Failure && words.test(error.message)
}
