/** The parts of `npm test`: what each runs, and how its result is counted. */
import { mkdtempSync, readdirSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { builds } from "./builds.mjs"
import { ensureChromium } from "./chromium.mjs"
import { root } from "./paths.mjs"
import { nuxt } from "./programs.mjs"
import { fromCode, fromJson, fromTap } from "./results.mjs"

const reports = mkdtempSync(join(tmpdir(), "craftmart-reports-"))
const bin = (path, ...args) => [process.execPath, join(root, "node_modules", path), ...args]
const vmModules = { NODE_OPTIONS: "--experimental-vm-modules --no-warnings" }
const published = builds.filter(({ cwd }) => cwd.startsWith("plugins/"))

const check = (name, command, more = {}) => ({ name, command, count: code => fromCode(code), ...more })

const jest = (project, ...args) => {
  const report = join(reports, `${project}.json`)
  return {
    name: `jest ${project}`,
    command: bin("jest/bin/jest.js", "--selectProjects", project, "--json", `--outputFile=${report}`, "--silent", "--passWithNoTests", ...args),
    env: vmModules,
    count: code => fromJson(report, code),
  }
}

function vitest() {
  const report = join(reports, "vitest.json")
  return {
    name: "vitest storefront",
    command: bin("vitest/vitest.mjs", "run", "--passWithNoTests", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`),
    cwd: "storefront",
    count: code => fromJson(report, code),
  }
}

function nodeTest(name, folder) {
  const files = readdirSync(join(root, folder)).filter(name => name.endsWith(".test.mjs")).map(name => join(root, folder, name))
  return {
    name: `node:test ${name}`,
    command: [process.execPath, "--test", "--test-reporter=tap", ...files],
    count: (code, output) => fromTap(output, code),
  }
}

/** In the order in which they tell you the most the soonest. The runs of one part go side by side. */
export const parts = {
  lint: () => [
    check("eslint", bin("eslint/bin/eslint.js", "--cache", "--cache-location", "node_modules/.cache/eslint/", "--max-warnings=0", ".")),
    check("import rules", bin("dependency-cruiser/bin/dependency-cruise.mjs", "src", "plugins", "medusa-config.ts", "storefront/app", "storefront/server", "tests", "--config", ".dependency-cruiser.cjs")),
    check("dead code", bin("knip/bin/knip.js", "--no-progress", "--no-config-hints")),
  ],
  types: () => [
    check("types of backend and tests", bin("typescript/bin/tsc", "--noEmit", "-p", "tsconfig.lint.json")),
    check("types of the storefront", nuxt("typecheck"), { cwd: "storefront" }),
  ],
  unit: () => [jest("unit"), vitest(), nodeTest("scripts", "scripts/tests")],
  // A suite leaves modules behind in its worker, which is replaced before they fill it.
  integration: () => [jest("integration", "--maxWorkers=2", "--workerIdleMemoryLimit=1500MB")],
  build: () => [
    nodeTest("packages", "tests/packed"),
    ...published.map(({ name, cwd }) => check(`package ${name}`, bin("publint/src/cli.js", cwd))),
  ],
  browser: () => [{ ...jest("browser", "--runInBand"), env: { ...vmModules, CHROMIUM_PATH: ensureChromium() } }],
}
