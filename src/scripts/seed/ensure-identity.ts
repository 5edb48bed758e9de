import type { MedusaContainer } from "@medusajs/framework/types"

import { Modules } from "@medusajs/framework/utils"

const PROVIDER = "emailpass"

type SignIn = { email: string, password: string, actor: "user_id" | "artisan_id" | "customer_id", actorId: string }

/** Lets `email` sign in as the actor. A password that somebody has changed since stays changed. */
export async function ensureIdentity(container: MedusaContainer, { email, password, actor, actorId }: SignIn) {
  const auth = container.resolve(Modules.AUTH)
  const identity = await findIdentity(container, email) ?? await register(container, email, password)
  if (identity.app_metadata?.[actor] !== actorId)
    await auth.updateAuthIdentities({ id: identity.id, app_metadata: { ...identity.app_metadata, [actor]: actorId } })
}

async function findIdentity(container: MedusaContainer, email: string) {
  const [found] = await container.resolve(Modules.AUTH).listAuthIdentities({
    provider_identities: { entity_id: email, provider: PROVIDER },
  })
  return found
}

async function register(container: MedusaContainer, email: string, password: string) {
  const { authIdentity, error } = await container.resolve(Modules.AUTH).register(PROVIDER, { body: { email, password } })
  if (!authIdentity)
    throw new Error(`No sign-in could be made for ${email}: ${error}`)
  return authIdentity
}
