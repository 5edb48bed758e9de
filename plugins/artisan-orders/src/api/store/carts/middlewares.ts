import type { MiddlewareRoute } from "@medusajs/framework/http"

import { answerBusy } from "./answer-busy"
import { answerRefusals } from "./answer-refusals"
import { completeInTurn } from "./complete-in-turn"
import { requireWholeQuantities } from "./require-whole-quantities"
import { AddedLine, ChangedLine, NewCart } from "./validators"

/** Where core changes a cart, and the payment collection that its body names the cart of. */
const changes = [
  "/store/payment-collections",
  ...["", "/line-items", "/line-items/:line_id", "/promotions", "/shipping-methods", "/customer", "/taxes"].map(path => `/store/carts/:id${path}`),
]

/** On core's own routes, after its own validators. */
export const storeCartMiddlewares: MiddlewareRoute[] = [
  ...changes.map(matcher => ({ method: ["POST" as const, "DELETE" as const], matcher, middlewares: [answerBusy] })),
  { method: "POST", matcher: "/store/carts", middlewares: [answerRefusals, requireWholeQuantities(NewCart)] },
  { method: "POST", matcher: "/store/carts/:id/line-items", middlewares: [answerRefusals, requireWholeQuantities(AddedLine)] },
  { method: "POST", matcher: "/store/carts/:id/line-items/:line_id", middlewares: [answerRefusals, requireWholeQuantities(ChangedLine)] },
  { method: "POST", matcher: "/store/carts/:id/complete", middlewares: [completeInTurn, answerRefusals] },
]
