import assert from "node:assert/strict"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"

import { isInstalled, markInstalled } from "../lib/install.mjs"

const lock = {
  packages: {
    "": { name: "shop" },
    "node_modules/left": { version: "1.0.0" },
    "node_modules/left/node_modules/right": { version: "2.0.0" },
    "node_modules/only-on-another-machine": { version: "3.0.0", optional: true },
    "node_modules/@shop/part": { link: true },
  },
}

function checkout() {
  const root = mkdtempSync(join(tmpdir(), "craftmart-install-"))
  write(root, "package-lock.json", lock)
  write(root, "node_modules/left/package.json", {})
  write(root, "node_modules/left/node_modules/right/package.json", {})
  return root
}

function write(root, path, content) {
  mkdirSync(join(root, path, ".."), { recursive: true })
  writeFileSync(join(root, path), JSON.stringify(content))
}

test("a clone without packages is not installed", () => {
  const root = checkout()
  rmSync(join(root, "node_modules"), { recursive: true })
  assert.equal(isInstalled(root), false)
})

test("an install that was cut off before its end is not whole", () => {
  assert.equal(isInstalled(checkout()), false)
})

test("an install that came to its end is whole", () => {
  const root = checkout()
  markInstalled(root)
  assert.equal(isInstalled(root), true)
})

test("a folder that somebody deleted is noticed", () => {
  const root = checkout()
  markInstalled(root)
  rmSync(join(root, "node_modules/left/node_modules"), { recursive: true })
  assert.equal(isInstalled(root), false)
})

test("another lock file asks for another install", () => {
  const root = checkout()
  markInstalled(root)
  write(root, "package-lock.json", { packages: { ...lock.packages, "node_modules/new": { version: "1.0.0" } } })
  assert.equal(isInstalled(root), false)
})

test("an install by hand is taken as it is", () => {
  const root = checkout()
  write(root, "node_modules/.package-lock.json", lock)
  assert.equal(isInstalled(root), true)
})

test("an install by hand of other versions is not", () => {
  const root = checkout()
  write(root, "node_modules/.package-lock.json", { packages: { ...lock.packages, "node_modules/left": { version: "0.9.0" } } })
  assert.equal(isInstalled(root), false)
})
