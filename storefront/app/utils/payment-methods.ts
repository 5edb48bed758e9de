import type { Component } from "vue"
import { defineAsyncComponent } from "vue"
import { STRIPE_PROVIDER, TEST_PROVIDER } from "./payment-providers"

/**
 * The ways to pay that this shop can show, by Medusa's provider id; a provider
 * of the region that does not stand here is not offered. See `PaymentMethod`
 * for what a component has to do.
 */
const PAYMENT_COMPONENTS: Record<string, Component> = {
  [TEST_PROVIDER]: defineAsyncComponent(() => import("~/components/checkout/payment/TestPayment.vue")),
  [STRIPE_PROVIDER]: defineAsyncComponent(() => import("~/components/checkout/payment/StripePayment.vue")),
}

export function paymentComponent(providerId: string): Component | undefined {
  return PAYMENT_COMPONENTS[providerId]
}

/** The region's providers that the buyer may choose from: cards when the shop has Stripe's key, else the test payment. */
export function offeredProviders(providerIds: string[], hasStripeKey: boolean): string[] {
  const known = providerIds.filter(id => id in PAYMENT_COMPONENTS && (id !== STRIPE_PROVIDER || hasStripeKey))
  return known.some(id => id !== TEST_PROVIDER) ? known.filter(id => id !== TEST_PROVIDER) : known
}
