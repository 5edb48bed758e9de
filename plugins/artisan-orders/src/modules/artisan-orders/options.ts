import { z } from "@medusajs/framework/zod"

const schema = z.object({
  /** Commission of an artisan without a rate of its own, in basis points. */
  default_commission_bps: z.number().int().min(0).max(10_000).default(1_000),
  /** A module whose service decides commissions (see `CommissionResolver`); without it the artisan's rate or the default counts. */
  commission_resolver: z.string().optional(),
  /** Capture payments as soon as their order stands; without it an admin does. */
  capture_payments: z.boolean().default(true),
})

/** The plugin's options in `medusa-config.ts`. */
export type ArtisanOrdersOptions = z.infer<typeof schema>

/** @throws ZodError that names the option. */
export function readOptions(options: unknown): ArtisanOrdersOptions {
  return schema.parse(options ?? {})
}
