import { pottery } from "./pottery.mjs"
import { knitted } from "./knitted.mjs"
import { woven } from "./woven.mjs"

/**
 * All kinds by name. A kind builds its thing at the origin, standing on y = 0;
 * `stage` says how it is shown (table, above, wall), `elevation` how steeply it
 * is seen, `turn` how it is turned, `other` is a second way to show it.
 */
export const KINDS = { ...pottery, ...woven, ...knitted }
