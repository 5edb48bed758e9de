import { z } from "@medusajs/framework/zod"

/** What the Stripe SDK itself is told: where Stripe is, how long to wait, how often to try. */
const clientSchema = z.object({
  host: z.string().optional(),
  port: z.number().int().min(1).max(65_535).optional(),
  protocol: z.enum(["http", "https"]).optional(),
  /** Milliseconds until a call is given up. */
  timeout: z.number().int().min(1).default(20_000),
  /** Tries after the first one; the SDK repeats them with the same idempotency key. */
  maxNetworkRetries: z.number().int().min(0).default(2),
})

const schema = z.object({
  apiKey: z.string().min(1),
  webhookSecret: z.string().min(1),
  client: clientSchema.prefault({}),
  /** What a buyer may pay with. Cards include Apple Pay and Google Pay. */
  paymentMethodTypes: z.array(z.string()).min(1).default(["card"]),
  /** Minutes after which a payment that nobody finished is looked up at Stripe and ended. */
  reconcileAfterMinutes: z.number().positive().default(30),
  /** Payment providers that give way to Stripe in every region, the first time that the shop starts with Stripe. */
  replaces: z.array(z.string()).default([]),
})

/** The options of the plugin and of its payment provider, checked and filled in. */
export type StripeOptions = z.infer<typeof schema>

/** What may be written in `medusa-config.ts`. */
export type StripeOptionsInput = z.input<typeof schema>

/** @throws ZodError that names the option. */
export function readOptions(options: unknown): StripeOptions {
  return schema.parse(options)
}
