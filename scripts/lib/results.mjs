/** How many tests of a run passed and failed, from each tool's own report. */
import { existsSync, readFileSync } from "node:fs"

/** Jest's and Vitest's JSON. A file that did not even load counts as one failure, and so does a run without a report. */
export function fromJson(path, code) {
  if (!existsSync(path))
    return { passed: 0, failed: code === 0 ? 0 : 1 }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(path, "utf8"))
  const broken = testResults.filter(({ status, assertionResults }) => status === "failed" && !assertionResults.some(test => test.status === "failed")).length
  return atLeastOneFailure({ passed: numPassedTests, failed: numFailedTests + broken }, code)
}

/** The last lines of Node's TAP. */
export function fromTap(output, code) {
  const count = word => Number(new RegExp(`^# ${word} (\\d+)$`, "m").exec(output)?.[1] ?? 0)
  return atLeastOneFailure({ passed: count("pass"), failed: count("fail") + count("cancelled") }, code)
}

/** A check that is one test: it holds or it does not. */
export function fromCode(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** A tool that ends with an error has failed, whatever its report says. */
function atLeastOneFailure({ passed, failed }, code) {
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) }
}
