/**
 * Imported first by every script: a Node that is too old hears so, not of some import that it does not know.
 * For that, no script may import by name what such a Node does not have.
 */
import { checkNode } from "./checks.mjs"
import { report } from "./failure.mjs"

try {
  checkNode(process.versions.node)
} catch (error) {
  report(error)
  process.exit(1)
}
