import { defineMiddlewares } from "@medusajs/framework/http"

import { receiveEvent } from "./hooks/receive-event"
import { mendBeforeCompleting } from "./store/carts/mend-before-completing"
import { releaseWhenRefused } from "./store/carts/release-when-refused"
import { keepBuyerChoices } from "./store/payment-sessions/keep-buyer-choices"
import { keepPaymentOfOrder } from "./store/payment-sessions/keep-payment-of-order"

export default defineMiddlewares([
  {
    method: "POST",
    matcher: "/hooks/payment/stripe_stripe",
    bodyParser: { preserveRawBody: true, sizeLimit: "1mb" },
    middlewares: [receiveEvent],
  },
  { method: "POST", matcher: "/store/payment-collections/:id/payment-sessions", middlewares: [keepBuyerChoices, keepPaymentOfOrder] },
  { method: "POST", matcher: "/store/carts/:id/complete", middlewares: [mendBeforeCompleting, releaseWhenRefused] },
])
