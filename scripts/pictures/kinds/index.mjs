import { forgedThings } from "./forged.mjs"
import { glassware } from "./glassware.mjs"
import { jewellery } from "./jewellery.mjs"
import { knitted } from "./knitted.mjs"
import { leathern } from "./leathern.mjs"
import { papery } from "./papery.mjs"
import { pottery } from "./pottery.mjs"
import { waxen } from "./wax.mjs"
import { wicker } from "./wicker.mjs"
import { wooden } from "./wooden.mjs"
import { woven } from "./woven.mjs"

/**
 * All kinds by name. A kind builds its thing at the origin, standing on y = 0;
 * `stage` says how it is shown (table, above, wall), `elevation` how steeply it
 * is seen, `turn` how it is turned, `fill` how much of the frame it takes,
 * `other` is a second way to show it.
 */
export const KINDS = { ...pottery, ...woven, ...knitted, ...jewellery, ...waxen, ...wooden, ...papery, ...glassware, ...leathern, ...wicker, ...forgedThings }
