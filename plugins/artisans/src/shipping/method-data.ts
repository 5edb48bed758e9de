import { refuse } from "@craftmart/http"
import { z } from "@medusajs/framework/zod"

import { speeds } from "./types"
import type { Speed } from "./types"

const speed = z.enum(speeds)
const methodData = z.strictObject({
  speed: speed.optional(),
  speeds: z.record(z.string().regex(/^art_[\w-]+$/), speed).optional(),
})

/** What a shipping method of ours keeps: the option's own speed, and the speeds chosen for single artisans. */
export type ShippingMethodData = { speed: Speed, speeds: Record<string, Speed> }

/** The speed that a shipping option stands for (its `data.speed`, else `data.id`); undefined when it is not one of ours. */
export function speedOfOption(data: Record<string, unknown> | null | undefined): Speed | undefined {
  return speed.safeParse(data?.speed ?? data?.id).data
}

/**
 * The buyer's choice for an option, checked strictly.
 * @throws a 400 refusal that names the field, such as `data.speeds.art_123`.
 */
export function parseMethodData(data: unknown, optionSpeed: Speed): ShippingMethodData {
  const parsed = methodData.safeParse(data ?? {})
  const issue = parsed.error?.issues[0]
  const field = issue
    ? ["data", ...issue.path.map(String)].join(".")
    : parsed.data?.speed !== undefined && parsed.data.speed !== optionSpeed ? "data.speed" : undefined
  if (field !== undefined || !parsed.data) {
    throw refuse({
      status: 400,
      code: "validation_failed",
      message: `${field}: ${issue?.message ?? `this shipping option travels at the speed ${optionSpeed}`}`,
      field,
    })
  }
  return { speed: optionSpeed, speeds: parsed.data.speeds ?? {} }
}

/**
 * Reads a stored shipping method's `data`, which this plugin wrote; what it cannot read counts as not chosen.
 * For the split of an order: pass the result to `quoteLines`.
 */
export function readMethodData(data: Record<string, unknown> | null | undefined): ShippingMethodData {
  const stored = methodData.safeParse(data ?? {}).data
  return { speed: stored?.speed ?? "standard", speeds: stored?.speeds ?? {} }
}
