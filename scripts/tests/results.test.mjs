import assert from "node:assert/strict"
import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"

import { fromCode, fromJson, fromTap } from "../lib/results.mjs"

const folder = mkdtempSync(join(tmpdir(), "craftmart-results-"))

function report(content) {
  const path = join(folder, `${Math.random()}.json`)
  writeFileSync(path, JSON.stringify(content))
  return path
}

test("a report's passed and failed tests are counted", () => {
  const testResults = [{ status: "failed", assertionResults: [{ status: "failed" }, { status: "passed" }] }]
  assert.deepEqual(fromJson(report({ numPassedTests: 7, numFailedTests: 1, testResults }), 1), { passed: 7, failed: 1 })
})

test("a file that does not load is a failure, though no test of it ran", () => {
  const testResults = [{ status: "failed", assertionResults: [] }]
  assert.deepEqual(fromJson(report({ numPassedTests: 7, numFailedTests: 0, testResults }), 1), { passed: 7, failed: 1 })
})

test("a tool that ends badly has failed, whatever it reports", () => {
  assert.deepEqual(fromJson(report({ numPassedTests: 7, numFailedTests: 0, testResults: [] }), 1), { passed: 7, failed: 1 })
  assert.deepEqual(fromJson(join(folder, "missing.json"), 1), { passed: 0, failed: 1 })
  assert.deepEqual(fromTap("", 1), { passed: 0, failed: 1 })
})

test("TAP's last lines are read", () => {
  assert.deepEqual(fromTap("ok 1\n# tests 4\n# pass 3\n# fail 1\n# cancelled 0\n", 1), { passed: 3, failed: 1 })
})

test("a check is one test", () => {
  assert.deepEqual(fromCode(0), { passed: 1, failed: 0 })
  assert.deepEqual(fromCode(2), { passed: 0, failed: 1 })
})
