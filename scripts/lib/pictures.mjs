import { existsSync } from "node:fs"
import { constants, setPriority } from "node:os"
import { join } from "node:path"

import { launch } from "./household.mjs"
import { root } from "./paths.mjs"
import { step } from "./progress.mjs"
import { failure } from "./programs.mjs"

/**
 * Draws the demo's pictures that are missing or have changed, behind everything else: what is built or migrated
 * meanwhile goes first.
 */
export async function drawPictures({ demo }, env) {
  const script = join(root, "scripts/pictures/render.mjs")
  if (!demo || !existsSync(script))
    return
  const drawing = launch({ name: "drawing the pictures", command: [process.execPath, script], cwd: root, env })
  setPriority(drawing.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  const work = async () => {
    if (await drawing.ended !== 0)
      throw failure("Drawing the pictures", drawing.output())
  }
  await step("drawing the pictures (beside the rest)", work)
}
