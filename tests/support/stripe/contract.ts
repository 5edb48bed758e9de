import type Stripe from "stripe"

/**
 * What Stripe tells by webhook.
 * @discriminator type
 */
export type Event =
  | Stripe.ChargeCapturedEvent
  | Stripe.ChargeDisputeClosedEvent
  | Stripe.ChargeDisputeCreatedEvent
  | Stripe.ChargeRefundUpdatedEvent
  | Stripe.ChargeRefundedEvent
  | Stripe.PaymentIntentAmountCapturableUpdatedEvent
  | Stripe.PaymentIntentCanceledEvent
  | Stripe.PaymentIntentCreatedEvent
  | Stripe.PaymentIntentPaymentFailedEvent
  | Stripe.PaymentIntentRequiresActionEvent
  | Stripe.PaymentIntentSucceededEvent
  | Stripe.RefundUpdatedEvent
  | Stripe.SetupIntentCreatedEvent
  | Stripe.SetupIntentRequiresActionEvent
  | Stripe.SetupIntentSetupFailedEvent
  | Stripe.SetupIntentSucceededEvent

/** An error on its way, before the SDK adds what it knows of the answer. */
export type ApiError = Omit<Stripe.StripeRawError, "headers" | "requestId" | "statusCode">

/** What shows a browser's right to one object. */
interface BrowserKeys { key: string, client_secret: string }

/**
 * What Stripe.js sends is published nowhere. It is taken to be, of the parameters of the same call from a server, those
 * that a browser may decide, with the card written out as for a new payment method.
 */
interface BrowserConfirmation extends BrowserKeys, Pick<Stripe.PaymentIntentConfirmParams & Stripe.SetupIntentConfirmParams, "payment_method" | "return_url" | "use_stripe_sdk"> {
  payment_method_data?: Pick<Stripe.PaymentMethodCreateParams, "billing_details" | "card" | "type">
}

/** What goes over the wire, in the words of the `stripe` package. The JSON Schema of the simulator is made of this. */
export interface Contract {
  PaymentIntent: Stripe.PaymentIntent
  PaymentIntentCreateParams: Stripe.PaymentIntentCreateParams
  PaymentIntentRetrieveParams: Stripe.PaymentIntentRetrieveParams
  PaymentIntentUpdateParams: Stripe.PaymentIntentUpdateParams
  PaymentIntentConfirmParams: Stripe.PaymentIntentConfirmParams
  PaymentIntentCaptureParams: Stripe.PaymentIntentCaptureParams
  PaymentIntentCancelParams: Stripe.PaymentIntentCancelParams
  Refund: Stripe.Refund
  RefundList: Stripe.ApiList<Stripe.Refund>
  RefundCreateParams: Stripe.RefundCreateParams
  RefundUpdateParams: Stripe.RefundUpdateParams
  RefundListParams: Stripe.RefundListParams
  Customer: Stripe.Customer
  CustomerCreateParams: Stripe.CustomerCreateParams
  CustomerUpdateParams: Stripe.CustomerUpdateParams
  PaymentMethod: Stripe.PaymentMethod
  PaymentMethodList: Stripe.ApiList<Stripe.PaymentMethod>
  PaymentMethodListParams: Stripe.CustomerListPaymentMethodsParams
  PaymentMethodRetrieveParams: Stripe.PaymentMethodRetrieveParams
  PaymentMethodDetachParams: Stripe.PaymentMethodDetachParams
  SetupIntent: Stripe.SetupIntent
  SetupIntentCreateParams: Stripe.SetupIntentCreateParams
  SetupIntentRetrieveParams: Stripe.SetupIntentRetrieveParams
  SetupIntentConfirmParams: Stripe.SetupIntentConfirmParams
  Charge: Stripe.Charge
  ChargeRetrieveParams: Stripe.ChargeRetrieveParams
  Dispute: Stripe.Dispute
  DisputeRetrieveParams: Stripe.DisputeRetrieveParams
  Event: Event
  EventRetrieveParams: Stripe.EventRetrieveParams
  Failure: { error: ApiError }
  BrowserRetrieval: BrowserKeys & Stripe.PaymentIntentRetrieveParams
  BrowserConfirmation: BrowserConfirmation
}

export type Shape = keyof Contract
