import type Stripe from "stripe"

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
  RefundCreateParams: Stripe.RefundCreateParams
  RefundUpdateParams: Stripe.RefundUpdateParams
  RefundListParams: Stripe.RefundListParams
  Customer: Stripe.Customer
  CustomerCreateParams: Stripe.CustomerCreateParams
  CustomerUpdateParams: Stripe.CustomerUpdateParams
  PaymentMethod: Stripe.PaymentMethod
  PaymentMethodListParams: Stripe.CustomerListPaymentMethodsParams
  PaymentMethodDetachParams: Stripe.PaymentMethodDetachParams
  SetupIntent: Stripe.SetupIntent
  SetupIntentCreateParams: Stripe.SetupIntentCreateParams
  SetupIntentConfirmParams: Stripe.SetupIntentConfirmParams
  Charge: Stripe.Charge
  Dispute: Stripe.Dispute
}

export type Shape = keyof Contract
