import { translations } from "@craftmart/admin-kit"

import { de } from "./de"
import { en } from "./en"

export default translations("reviews", { en, de })
