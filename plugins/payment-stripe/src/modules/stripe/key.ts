export const STRIPE_MODULE = "stripe"
