import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { seal } from "./seal"

/** The server's own secret, which the links of the outbox are sealed with. */
export function linkSecret(container: MedusaContainer): string {
  return String(container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig.http.jwtSecret)
}

/** A path of the storefront with a token in it, as a notice's payload keeps it. */
export function sealLink(container: MedusaContainer, path: string): string {
  return seal(linkSecret(container), path)
}
