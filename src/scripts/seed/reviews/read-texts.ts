import { readFileSync } from "node:fs"
import { join } from "node:path"

import type { ReviewsSeed } from "./schema"

import { findDataFolder } from "../read-data"
import { ReviewsFile } from "./schema"

/** Reads and checks what the demo's reviews are made of. @throws ZodError that names the field, or SyntaxError. */
export function readReviewTexts(folder = findDataFolder()): ReviewsSeed {
  return ReviewsFile.parse(JSON.parse(readFileSync(join(folder, "reviews.json"), "utf8")))
}
