import type { MiddlewareRoute } from "@medusajs/framework/http"

import { answerRefusals } from "./answer-refusals"
import { completeInTurn } from "./complete-in-turn"
import { requireWholeQuantities } from "./require-whole-quantities"
import { AddedLine, ChangedLine, NewCart } from "./validators"

/** On core's own routes, after its own validators. */
export const storeCartMiddlewares: MiddlewareRoute[] = [
  { method: "POST", matcher: "/store/carts", middlewares: [answerRefusals, requireWholeQuantities(NewCart)] },
  { method: "POST", matcher: "/store/carts/:id/line-items", middlewares: [answerRefusals, requireWholeQuantities(AddedLine)] },
  { method: "POST", matcher: "/store/carts/:id/line-items/:line_id", middlewares: [answerRefusals, requireWholeQuantities(ChangedLine)] },
  { method: "POST", matcher: "/store/carts/:id/complete", middlewares: [completeInTurn, answerRefusals] },
]
