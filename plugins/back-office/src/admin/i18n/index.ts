import { de } from "./de"
import { en } from "./en"

/** Medusa's panel merges these into its own translations. */
export default { en: { backOffice: en }, de: { backOffice: de } }
