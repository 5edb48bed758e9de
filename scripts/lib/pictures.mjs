import { existsSync } from "node:fs"
import { join } from "node:path"

import { root } from "./paths.mjs"
import { step } from "./progress.mjs"
import { runToEnd } from "./programs.mjs"

/** The task that draws the demo's pictures; it draws only what is missing or has changed. */
export function picturesTask({ demo }, env) {
  const script = join(root, "scripts/pictures/render.mjs")
  if (!demo || !existsSync(script))
    return []
  const work = () => step("drawing the pictures", () => runToEnd({ name: "Drawing the pictures", command: [process.execPath, script], cwd: root, env }))
  return [{ name: "pictures", work }]
}
