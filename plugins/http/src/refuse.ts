import { MedusaError } from "@medusajs/framework/utils"

const types = {
  400: MedusaError.Types.INVALID_DATA,
  403: MedusaError.Types.FORBIDDEN,
  404: MedusaError.Types.NOT_FOUND,
  409: MedusaError.Types.NOT_ALLOWED,
  429: MedusaError.Types.NOT_ALLOWED,
  503: MedusaError.Types.UNEXPECTED_STATE,
} as const

export type RefusalStatus = keyof typeof types

/** What a refused request is told, in the words of the HTTP answer. */
export type Refusal = { status: RefusalStatus, code: string, message: string, field?: string }

/**
 * An expected refusal. Our routes answer `{type, code, message, field?}` with its status;
 * on Medusa's own routes the core's error handler keeps type, code and message.
 */
export function refuse({ status, code, message, field }: Refusal): MedusaError {
  return Object.assign(new MedusaError(types[status], message, code), { status, field })
}

/** The refusal in an error, also after a workflow has turned the error into a plain object. */
export function refusalIn(error: unknown): (Refusal & { type: string }) | undefined {
  if (typeof error !== "object" || error === null || !("__isMedusaError" in error))
    return undefined
  const { status, code, message, field, type } = error as unknown as Refusal & { type: string }
  return status in types ? { status, code, message, field, type } : undefined
}
