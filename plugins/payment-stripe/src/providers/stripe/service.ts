import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentInput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  RefundPaymentInput,
  RefundPaymentOutput,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import StockProvider from "@medusajs/payment-stripe/dist/services/stripe-provider"
import { getSmallestUnit } from "@medusajs/payment-stripe/dist/utils/get-smallest-unit"
import type Stripe from "stripe"

import { readCaptures } from "../../stripe/captures"
import { createClient } from "../../stripe/client"
import { isUnexpectedState } from "../../stripe/errors"
import { findCart } from "../../stripe/find-cart"
import { toIntentParams } from "../../stripe/intent-params"
import { readOptions } from "../../stripe/options"
import type { StripeOptions } from "../../stripe/options"
import { requirePayable } from "../../stripe/payable"
import { refundOnce } from "../../stripe/refunds"
import { readBuyerChoices } from "../../stripe/session-data"
import { toSessionStatus } from "./session-status"

/**
 * Medusa's own Stripe provider, where it is right. Ours are: the client's settings, what a browser may say about a
 * payment, captures and refunds of exactly what was asked, and a decline as something that another card mends.
 */
export class StripeProvider extends StockProvider {
  static override identifier = "stripe"

  private readonly settings: StripeOptions
  private readonly knex: Knex

  static override validateOptions(options: unknown): void {
    readOptions(options)
  }

  constructor(cradle: Record<string, unknown>, options: unknown) {
    const settings = readOptions(options)
    super(cradle, settings)
    this.settings = settings
    this.knex = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Knex
    this.stripe_ = createClient(settings)
  }

  /** The server's decisions; whatever the browser sent has been dropped before. */
  override normalizePaymentIntentParameters(decisions?: Record<string, unknown>): Partial<Stripe.PaymentIntentCreateParams> {
    const { cart_id, save_card } = decisions ?? {}
    return toIntentParams({
      cart_id: typeof cart_id === "string" ? cart_id : undefined,
      save_card: save_card === true,
      paymentMethodTypes: this.settings.paymentMethodTypes,
    })
  }

  /** The SDK tries again by itself, with the same idempotency key. */
  override executeWithRetry<Answer>(call: () => Promise<Answer>): ReturnType<typeof StockProvider.prototype.executeWithRetry<Answer>> {
    return super.executeWithRetry(call, 0)
  }

  /** @throws when Stripe gives no payment that a browser can confirm, twice. Medusa drops the session then. */
  override async initiatePayment({ data, context, ...payment }: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    requirePayable(payment.amount, payment.currency_code)
    const session_id = String(data?.session_id)
    const cart_id = await findCart(this.knex, session_id)
    const save_card = Boolean(context?.account_holder && readBuyerChoices(data).save_card)
    const decided = { ...payment, data: { session_id, cart_id, save_card } }
    const key = context?.idempotency_key
    for (const idempotency_key of key ? [key, `${key}:again`] : [undefined, undefined]) {
      const session = await super.initiatePayment({ ...decided, context: { ...context, idempotency_key } })
      if (session.data?.client_secret)
        return toSessionStatus(session)
    }
    throw new Error("Stripe could not prepare the payment. Please try again.")
  }

  override async getPaymentStatus(input: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    return toSessionStatus(await super.getPaymentStatus(input))
  }

  override async authorizePayment(input: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    return this.getPaymentStatus(input)
  }

  /** Captures what Medusa recorded. A capture whose answer was lost counts, if Stripe has received just that sum. */
  override async capturePayment({ data, context }: CapturePaymentInput): Promise<CapturePaymentOutput> {
    const id = String(data?.id)
    const currency = String(data?.currency)
    const { asked, all } = await readCaptures(this.knex, context?.idempotency_key)
    try {
      const params = { amount_to_capture: getSmallestUnit(asked, currency) }
      return { data: { ...await this.stripe_.paymentIntents.capture(id, params, { idempotencyKey: context?.idempotency_key }) } }
    } catch (error) {
      const intent = isUnexpectedState(error) ? await this.stripe_.paymentIntents.retrieve(id) : undefined
      if (intent?.status === "succeeded" && intent.amount_received === getSmallestUnit(all, currency))
        return { data: { ...intent } }
      throw this.buildError("The payment could not be captured", error as Error)
    }
  }

  /** Without a key of ours: it is the same however often, and Stripe repeats a failure of its own with the key for a day. */
  override async cancelPayment({ data }: CancelPaymentInput): Promise<CancelPaymentOutput> {
    return super.cancelPayment({ data })
  }

  /** Gives back exactly the amount, once for each of Medusa's refunds. */
  override async refundPayment({ amount, data, context }: RefundPaymentInput): Promise<RefundPaymentOutput> {
    const intent_id = String(data?.id)
    const refund_id = String(context?.idempotency_key)
    try {
      await refundOnce(this.stripe_, this.knex, { intent_id, refund_id, amount: getSmallestUnit(amount, String(data?.currency)) })
    } catch (error) {
      throw this.buildError("The payment could not be refunded", error as Error)
    }
    return { data }
  }
}
