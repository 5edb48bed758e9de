import assert from "node:assert/strict"
import { once } from "node:events"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { test } from "node:test"

import { checkDisk, checkNode, checkPorts } from "../lib/checks.mjs"
import { Failure, isDiskFull } from "../lib/failure.mjs"

test("a Node that is too old is refused in one sentence", () => {
  assert.throws(() => checkNode("20.18.3"), sentence(/needs Node\.js 20\.19 or newer, this is 20\.18\.3/))
  assert.throws(() => checkNode("18.20.0"), Failure)
})

test("a Node that is new enough is taken", () => {
  for (const version of ["20.19.0", "20.20.2", "22.0.0", "24.1.0"])
    assert.doesNotThrow(() => checkNode(version))
})

test("a taken port is named, with the variable that changes it", async () => {
  for (const host of ["127.0.0.1", "0.0.0.0"]) {
    const server = createServer().listen(0, host)
    await once(server, "listening")
    const { port } = server.address()
    await assert.rejects(checkPorts({ STOREFRONT_PORT: port }), sentence(new RegExp(`Port ${port} is taken.*set STOREFRONT_PORT`)))
    server.close()
    await once(server, "close")
    await checkPorts({ STOREFRONT_PORT: port })
  }
})

test("a disk that is too small is refused before anything is written", () => {
  assert.throws(() => checkDisk("/somewhere", 4, 0.25), sentence(/Only 0\.3 GB are free on the disk of \/somewhere, and this needs 4 GB/))
  assert.doesNotThrow(() => checkDisk("/somewhere", 4, 4.5))
})

test("the free space is measured for a folder that does not exist yet", () => {
  assert.doesNotThrow(() => checkDisk(`${tmpdir()}/not/there/yet`, 0))
  assert.throws(() => checkDisk(`${tmpdir()}/not/there/yet`, 10 ** 9), Failure)
})

test("a disk that fills up meanwhile is recognised, whoever says so", () => {
  assert.ok(isDiskFull("npm error code ENOSPC"))
  assert.ok(isDiskFull("PANIC: could not write to file: No space left on device"))
  assert.ok(!isDiskFull("Error: spaceship"))
})

function sentence(words) {
  return error => error instanceof Failure && words.test(error.message) && !error.message.includes("\n")
}
