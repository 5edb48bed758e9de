import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentInput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  CreateAccountHolderInput,
  CreateAccountHolderOutput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  RefundPaymentInput,
  RefundPaymentOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import StockProvider from "@medusajs/payment-stripe/dist/services/stripe-provider"
import { getAmountFromSmallestUnit } from "@medusajs/payment-stripe/dist/utils/get-smallest-unit"
import type Stripe from "stripe"

import { renewAccount } from "../../cards/renew-account"
import { toStripe } from "../../stripe/amount"
import { readCaptured } from "../../stripe/captures"
import { createClient } from "../../stripe/client"
import { isCustomerMissing, isUnexpectedState, toRefusal } from "../../stripe/errors"
import { findCart } from "../../stripe/find-cart"
import { toIntentParams } from "../../stripe/intent-params"
import { readOptions } from "../../stripe/options"
import type { StripeOptions } from "../../stripe/options"
import { readOver } from "../../stripe/read-over"
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
    const { cart_id, save_card, amount } = decisions ?? {}
    return toIntentParams({
      amount: Number(amount),
      cart_id: typeof cart_id === "string" ? cart_id : undefined,
      save_card: save_card === true,
      paymentMethodTypes: this.settings.paymentMethodTypes,
    })
  }

  /** The SDK tries again by itself, with the same idempotency key. */
  override executeWithRetry<Answer>(call: () => Promise<Answer>): ReturnType<typeof StockProvider.prototype.executeWithRetry<Answer>> {
    return super.executeWithRetry(call, 0)
  }

  /** What the stock provider would make a plain error of says what is wrong: to the buyer, or to us. */
  override handleStripeError(error: unknown): ReturnType<typeof StockProvider.prototype.handleStripeError> {
    if (isCustomerMissing(error))
      throw error
    const refusal = toRefusal(error)
    if (refusal)
      throw refusal
    return super.handleStripeError(error)
  }

  /**
   * @throws when Stripe gives no payment that a browser can confirm, twice. Medusa drops the session then.
   * @throws `invalid_data` for a sum that Stripe does not take.
   */
  override async initiatePayment({ data, context, ...payment }: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const amount = toStripe(payment.amount, payment.currency_code)
    const session_id = String(data?.session_id)
    const cart_id = await findCart(this.knex, session_id)
    const save_card = Boolean(context?.account_holder && readBuyerChoices(data).save_card)
    const decided = { ...payment, data: { session_id, cart_id, save_card, amount } }
    try {
      return await this.prepare({ ...decided, context })
    } catch (error) {
      if (!isCustomerMissing(error))
        throw error
      const account_holder = await renewAccount(context, this, this.knex)
      const key = context?.idempotency_key
      return this.prepare({ ...decided, context: { ...context, account_holder, idempotency_key: key && `${key}:renewed` } })
    }
  }

  private async prepare({ context, ...payment }: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const key = context?.idempotency_key
    for (const idempotency_key of key ? [key, `${key}:again`] : [undefined, undefined]) {
      const session = await super.initiatePayment({ ...payment, context: { ...context, idempotency_key } })
      if (session.data?.client_secret)
        return toSessionStatus(session)
    }
    throw new Error("Stripe could not prepare the payment. Please try again.")
  }

  /** The stock provider reads the sum in its own way; it is given the one that ours comes to. */
  override async updatePayment({ amount, currency_code, ...input }: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    return super.updatePayment({ ...input, currency_code, amount: getAmountFromSmallestUnit(toStripe(amount, currency_code), currency_code) })
  }

  /** Without core's key, which is the customer's id: Stripe would repeat a failure of its own with it for a day. */
  override async createAccountHolder({ context }: CreateAccountHolderInput): Promise<CreateAccountHolderOutput> {
    return super.createAccountHolder({ context: { ...context, idempotency_key: undefined } })
  }

  override async getPaymentStatus(input: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    return toSessionStatus(await super.getPaymentStatus(input))
  }

  override async authorizePayment(input: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    return this.getPaymentStatus(input)
  }

  /**
   * Captures what Medusa recorded. A card is captured once: while it still can be, no capture that was recorded before
   * has happened either. A capture whose answer was lost counts, if Stripe has received just that sum.
   */
  override async capturePayment({ data, context }: CapturePaymentInput): Promise<CapturePaymentOutput> {
    const id = String(data?.id)
    const key = context?.idempotency_key
    const readAmount = async () => toStripe(await readCaptured(this.knex, key), String(data?.currency))
    const amount_to_capture = await readAmount()
    try {
      return { data: { ...await this.stripe_.paymentIntents.capture(id, { amount_to_capture }, { idempotencyKey: key }) } }
    } catch (error) {
      const intent = isUnexpectedState(error) ? await this.stripe_.paymentIntents.retrieve(id) : undefined
      // Read again: another capture, asked for meanwhile, has taken this one's sum with its own.
      if (intent?.status === "succeeded" && intent.amount_received === await readAmount())
        return { data: { ...intent } }
      throw this.buildError("The payment could not be captured", error as Error)
    }
  }

  /**
   * Without a key of ours: it is the same however often, and Stripe repeats a failure of its own with the key for a day.
   * What holds no money any more counts as cancelled, or its cart could never be changed or paid again.
   */
  override async cancelPayment({ data }: CancelPaymentInput): Promise<CancelPaymentOutput> {
    if (typeof data?.id !== "string")
      return { data }
    try {
      return { data: { ...await this.stripe_.paymentIntents.cancel(data.id) } }
    } catch (error) {
      const over = await readOver(this.stripe_, data, error)
      if (over)
        return { data: over }
      throw this.buildError("The payment could not be cancelled", error as Error)
    }
  }

  /** Gives back exactly the amount, once for each of Medusa's refunds. */
  override async refundPayment({ amount, data, context }: RefundPaymentInput): Promise<RefundPaymentOutput> {
    const intent_id = String(data?.id)
    const refund_id = String(context?.idempotency_key)
    try {
      await refundOnce(this.stripe_, this.knex, { intent_id, refund_id, sum: amount, currency: String(data?.currency) })
    } catch (error) {
      throw error instanceof MedusaError ? error : this.buildError("The payment could not be refunded", error as Error)
    }
    return { data }
  }
}
