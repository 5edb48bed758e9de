import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** The links are signed with what signs the shop's tokens. */
export function secretOf(container: MedusaContainer): string {
  const { jwtSecret } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig.http
  if (typeof jwtSecret !== "string" || !jwtSecret)
    throw new Error("The links to reviews are signed with projectConfig.http.jwtSecret, which is not set")
  return jwtSecret
}
