/**
 * `npm test`: everything that proves the marketplace, on a bare clone too. `npm test -- --only unit,lint` does parts.
 * Ends with one line, `N passed, N failed`.
 */
import "./lib/node-version.mjs"

import { join } from "node:path"

import { staleBuilds } from "./lib/builds.mjs"
import { checkDisk } from "./lib/checks.mjs"
import { Failure, report } from "./lib/failure.mjs"
import { isRunning, launch, stopAll } from "./lib/household.mjs"
import { install, isInstalled } from "./lib/install.mjs"
import { dataDirectory, root } from "./lib/paths.mjs"
import { say, step } from "./lib/progress.mjs"
import { runTasks } from "./lib/tasks.mjs"
import { isLinked, linkPlugins, plugins } from "./link-plugins.mjs"

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.on(signal, () => void stopAll().then(() => process.exit(130)))

const total = { passed: 0, failed: 0 }
const prepare = {
  integration: linkForTests,
  build: () => runTasks(staleBuilds()),
}

try {
  await testAll()
} catch (error) {
  report(error)
  total.failed++
}
await stopAll()
say(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)

async function testAll() {
  checkDisk(root, isInstalled(root) ? 2 : 5)
  if (!isInstalled(root))
    await step("installing packages (a few minutes, once)", () => install(root))
  const { parts } = await import("./lib/test-parts.mjs")
  for (const name of chosen(Object.keys(parts)))
    await runPart(name, parts[name])
}

/** The parts that `--only` names, or all. */
function chosen(names) {
  const at = process.argv.indexOf("--only")
  const wanted = at < 0 ? names : (process.argv[at + 1] ?? "").split(",")
  const unknown = wanted.find(name => !names.includes(name))
  if (unknown !== undefined)
    throw new Failure(`"${unknown}" is not a part of the tests: choose from ${names.join(", ")}.`)
  return names.filter(name => wanted.includes(name))
}

/** The suites load the plugins from their sources; that takes the build away, so not from under a running shop. */
function linkForTests() {
  if (isRunning(dataDirectory()) && !plugins.every(isLinked))
    throw new Failure("CraftMart is running from the build in this checkout: stop it before testing.")
  linkPlugins()
}

async function runPart(name, checksOf) {
  say(`\n${name}`)
  try {
    await prepare[name]?.()
    await runTasks(checksOf().map(check => ({ name: check.name, work: () => runCheck(check) })), 2)
  } catch (error) {
    report(error)
    total.failed++
    // What still ran beside it must not meet the next part.
    await stopAll()
  }
}

async function runCheck({ name, command, cwd = ".", env = {}, count }) {
  const began = Date.now()
  const program = launch({ name, command, cwd: join(root, cwd), env: { ...process.env, ...env } })
  const code = await program.ended
  const { passed, failed } = count(code, program.output())
  total.passed += passed
  total.failed += failed
  if (failed > 0)
    say(program.output().trimEnd())
  say(`  ${failed > 0 ? "✗" : "✓"} ${name}: ${passed} passed, ${failed} failed (${((Date.now() - began) / 1000).toFixed(1)} s)`)
}
