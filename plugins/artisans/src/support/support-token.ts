import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateJwtToken } from "@medusajs/framework/utils"

/** How long a support session lasts. */
export const SUPPORT_MINUTES = 30

/**
 * A token that acts as the session. It belongs to no sign-in (`auth_identity_id`), so that it can neither be refreshed,
 * nor apply, join, or change a password.
 */
export function supportToken(container: MedusaContainer, session_id: string): string {
  const { http } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  return generateJwtToken(
    { actor_id: session_id, actor_type: "artisan", auth_identity_id: "", app_metadata: {}, user_metadata: {} },
    { secret: http.jwtSecret, expiresIn: `${SUPPORT_MINUTES}m`, jwtOptions: http.jwtOptions },
  )
}
