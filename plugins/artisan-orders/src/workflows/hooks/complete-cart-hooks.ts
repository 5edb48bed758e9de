import type { MedusaContainer } from "@medusajs/framework/types"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"

import type { CompletingCart } from "../../completion/cart"

type Hook<Input> = (handler: (input: Input, context: { container: MedusaContainer }) => Promise<void>) => void

/**
 * The hooks of `completeCartWorkflow`, two of which Medusa attaches at run time but leaves out of its types.
 * `complete-cart-hooks.test.ts` fails when Medusa renames or drops one. Each takes one handler in the whole shop.
 */
export interface CompleteCartHooks {
  /** Before the order exists, and also when a cart that has its order already is completed again. */
  readonly validate: Hook<{ input: { id: string }, cart: CompletingCart }>
  /** The order, its links and its reservations exist; the payment provider has not been asked. */
  readonly beforePaymentAuthorization: Hook<{ input: { id: string } }>
  /** The payment is authorized: the order stands. */
  readonly orderCreated: Hook<{ order_id: string, cart_id: string }>
}

export const completeCartHooks = completeCartWorkflow.hooks as unknown as CompleteCartHooks
