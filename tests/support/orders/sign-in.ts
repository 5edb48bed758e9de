import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createUsersWorkflow } from "@medusajs/medusa/core-flows"

import type { ArtisansModuleService } from "../../../plugins/artisans/src/modules/artisans/service"
import type { Api } from "../marketplace/api"

const password = "handmade"

export interface SignedIn { headers: { authorization: string } }

/** Registers an identity, says whom it stands for, and signs it in. */
async function signIn(api: Api, container: MedusaContainer, actor: "user" | "artisan", email: string, metadata: Record<string, string>): Promise<SignedIn> {
  const { data: registered } = await api.post(`/auth/${actor}/emailpass/register`, { email, password })
  const claims = JSON.parse(Buffer.from(registered.token.split(".")[1], "base64url").toString())
  await container.resolve(Modules.AUTH).updateAuthIdentities({ id: claims.auth_identity_id, app_metadata: metadata })
  const { data } = await api.post(`/auth/${actor}/emailpass`, { email, password })
  return { headers: { authorization: `Bearer ${data.token}` } }
}

/** An administrator of the shop. */
export async function signInAdmin(api: Api, container: MedusaContainer): Promise<SignedIn> {
  const email = "admin@craftmart.test"
  const { result: [user] } = await createUsersWorkflow(container).run({ input: { users: [{ email }] } })
  return signIn(api, container, "user", email, { user_id: user?.id ?? "" })
}

/** The owner of an artisan's shop. */
export async function signInArtisan(api: Api, container: MedusaContainer, artisan: { id: string, handle: string }): Promise<SignedIn> {
  const email = `${artisan.handle}.owner@craftmart.test`
  const member = await container.resolve<ArtisansModuleService>("artisans").createArtisanMembers({ email, role: "owner", artisan_id: artisan.id })
  return signIn(api, container, "artisan", email, { artisan_id: member.id })
}
