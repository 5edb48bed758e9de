import { refuse } from "@craftmart/http"

import { speedOfOption } from "../../shipping/method-data"
import type { Speed } from "../../shipping/types"

/** The speed of a shipping option. @throws when the option was set up without one. */
export function requireSpeed(optionData: Record<string, unknown>): Speed {
  const speed = speedOfOption(optionData)
  if (!speed) {
    throw refuse({
      status: 400,
      code: "unknown_speed",
      message: "This shipping option has no speed: its data needs {\"speed\": \"standard\"} or {\"speed\": \"express\"}.",
      field: "data.speed",
    })
  }
  return speed
}
