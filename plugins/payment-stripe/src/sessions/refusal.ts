import { MedusaError } from "@medusajs/framework/utils"

/** Answers that another try would only repeat: the cart cannot be bought as it is. */
const final: readonly string[] = [
  MedusaError.Types.INVALID_DATA,
  MedusaError.Types.NOT_ALLOWED,
  MedusaError.Types.NOT_FOUND,
]

/** Whether an error says for good that a cart becomes no order. Broken connections and taken locks do not. */
export function isFinal(error: unknown): boolean {
  return typeof error === "object" && error !== null && "type" in error && final.includes(String(error.type))
}
