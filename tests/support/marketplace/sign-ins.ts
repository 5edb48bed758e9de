import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows"

import type { ArtisansModuleService } from "../../../plugins/artisans/src/modules/artisans/service"
import type { Api } from "./api"

const password = "handmade"

export type Headers = { headers: Record<string, string> }

export interface SignedIn { headers: { authorization: string } }

export function bearer(token: string): SignedIn {
  return { headers: { authorization: `Bearer ${token}` } }
}

/** Registers a sign-in that stands for nobody yet. */
export async function register(api: Api, actor: "artisan" | "customer", email: string): Promise<SignedIn> {
  const { data } = await api.post(`/auth/${actor}/emailpass/register`, { email, password })
  return bearer(data.token)
}

/** Signs in again, since a token says whom it stands for when it is made. */
export async function signIn(api: Api, actor: "artisan" | "customer" | "user", email: string): Promise<SignedIn> {
  const { data } = await api.post(`/auth/${actor}/emailpass`, { email, password })
  return bearer(data.token)
}

/** An administrator, signed in. */
export async function signInAdmin(api: Api, container: MedusaContainer, email = "admin@craftmart.test"): Promise<SignedIn> {
  const { authIdentity } = await container.resolve(Modules.AUTH).register("emailpass", { body: { email, password } })
  await createUserAccountWorkflow(container).run({ input: { authIdentityId: authIdentity?.id ?? "", userData: { email } } })
  return signIn(api, "user", email)
}

/** Applies as an artisan and signs in as the pending one. */
export async function applyAndSignIn(api: Api, store: Headers, handle: string): Promise<{ id: string, headers: SignedIn }> {
  const email = `${handle}@craftmart.test`
  const identity = await register(api, "artisan", email)
  const { data } = await api.post("/store/artisans/apply", { name: handle, handle, email }, { headers: { ...store.headers, ...identity.headers } })
  return { id: data.artisan.id, headers: await signIn(api, "artisan", email) }
}

/** The owner of an artisan's shop that was not applied for, signed in. */
export async function signInArtisan(api: Api, container: MedusaContainer, artisan: { id: string, handle: string }): Promise<SignedIn> {
  const email = `${artisan.handle}.owner@craftmart.test`
  const member = await container.resolve<ArtisansModuleService>("artisans").createArtisanMembers({ email, role: "owner", artisan_id: artisan.id })
  const { authIdentity } = await container.resolve(Modules.AUTH).register("emailpass", { body: { email, password } })
  await container.resolve(Modules.AUTH).updateAuthIdentities({ id: authIdentity?.id ?? "", app_metadata: { artisan_id: member.id } })
  return signIn(api, "artisan", email)
}
