import type { Component } from "vue"
import { defineAsyncComponent } from "vue"

/**
 * The ways to pay that this shop can show, by Medusa's provider id; a provider
 * of the region that does not stand here is not offered. See `PaymentMethod`
 * for what a component has to do.
 */
const PAYMENT_COMPONENTS: Record<string, Component> = {
  pp_system_default: defineAsyncComponent(() => import("~/components/checkout/payment/TestPayment.vue")),
}

export function paymentComponent(providerId: string): Component | undefined {
  return PAYMENT_COMPONENTS[providerId]
}
