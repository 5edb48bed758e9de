import assert from "node:assert/strict"
import { spawn } from "node:child_process"
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"

import { Failure } from "../lib/failure.mjs"
import { isRunning, launch, stopAll, takeOver } from "../lib/household.mjs"
import { isAlive, startedAt } from "../lib/processes.mjs"

const waiting = "setInterval(() => {}, 1000); console.log('up')"
const deaf = `process.on("SIGTERM", () => {}); ${waiting}`
const folder = () => mkdtempSync(join(tmpdir(), "craftmart-household-"))
const start = (name, code) => launch({ name, command: [process.execPath, "-e", code], cwd: tmpdir(), env: process.env })
const stranger = () => spawn(process.execPath, ["-e", waiting], { stdio: "ignore" })

test("everything that was started is stopped, the last one first, and nothing else", async () => {
  const other = stranger()
  const programs = [start("first", waiting), start("second", waiting)]
  const order = []
  await stopAll(name => order.push(name))
  assert.deepEqual(order, ["second", "first"])
  assert.deepEqual(programs.map(({ pid }) => isAlive(pid)), [false, false])
  assert.equal(isAlive(other.pid), true)
  other.kill("SIGKILL")
})

test("what a program says comes line by line, however it arrives", async () => {
  const said = []
  const code = `process.stdout.write("one\\ntw"); setTimeout(() => process.stdout.write("o\\n\\nthree"), 300)`
  const program = launch({ name: "speaker", command: [process.execPath, "-e", code], cwd: tmpdir(), env: process.env, onLine: line => said.push(line) })
  assert.equal(await program.ended, 0)
  assert.deepEqual(said, ["one", "two", "", "three"])
  assert.equal(program.output(), "one\ntwo\n\nthree")
})

test("children of a child are stopped too", async () => {
  const parent = start("parent", `const child = require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(waiting)}]); console.log(child.pid); ${waiting}`)
  while (!/^\d+\n[\s\S]*up/.test(parent.output()))
    await new Promise(resolve => setTimeout(resolve, 20))
  const child = Number(parent.output().split("\n")[0])
  assert.equal(isAlive(child), true)
  await stopAll()
  // It is sent away with the group; when it is gone the system says.
  for (let tries = 0; isAlive(child) && tries < 500; tries++)
    await new Promise(resolve => setTimeout(resolve, 20))
  assert.equal(isAlive(child), false)
})

test("a second start in the same folder is refused in one sentence", async () => {
  const data = folder()
  const other = stranger()
  writeFileSync(join(data, "run.json"), JSON.stringify({ launcher: { pid: other.pid, startedAt: startedAt(other.pid) }, members: [] }))
  assert.equal(isRunning(data), true)
  await assert.rejects(takeOver(data), error => error instanceof Failure && error.message.includes(`process ${other.pid}`))
  other.kill("SIGKILL")
})

test("what a killed run left behind is tidied up, but never a stranger with a number that was used again", async () => {
  const data = folder()
  const [left, reused] = [stranger(), stranger()]
  const members = [
    { name: "left", pid: left.pid, startedAt: startedAt(left.pid), signal: "SIGTERM" },
    { name: "reused", pid: reused.pid, startedAt: "another time", signal: "SIGTERM" },
  ]
  writeFileSync(join(data, "run.json"), JSON.stringify({ launcher: { pid: 2 ** 22 - 1, startedAt: "long ago" }, members }))
  await takeOver(data)
  assert.equal(isAlive(left.pid), false)
  assert.equal(isAlive(reused.pid), true)
  assert.equal(JSON.parse(readFileSync(join(data, "run.json"), "utf8")).launcher.pid, process.pid)
  reused.kill("SIGKILL")
  await stopAll()
})

test("a program that does not hear is ended by force", { timeout: 30_000 }, async () => {
  const program = start("deaf", deaf)
  while (!program.output().includes("up"))
    await new Promise(resolve => setTimeout(resolve, 20))
  await stopAll()
  assert.equal(isAlive(program.pid), false)
})
