import type { ArtisansModuleService } from "@craftmart/artisans/types"
import type { MedusaContainer } from "@medusajs/framework/types"

import { ARTISANS_MODULE } from "@craftmart/artisans/modules/artisans"
import { Modules } from "@medusajs/framework/utils"

import { ensureIdentity } from "./ensure-identity"

/** The password of every demo sign-in. */
export const DEMO_PASSWORD = "handmade"

const BUYER_ADDRESS = {
  first_name: "Bea",
  last_name: "Byers",
  address_1: "Kastanienallee 12",
  postal_code: "10435",
  city: "Berlin",
  country_code: "de",
  phone: "+49 30 5550123",
  is_default_shipping: true,
  is_default_billing: true,
}

/** The admin, an owner for each of the given artisans (artisan1@…, artisan2@…), and a buyer with an address. */
export async function seedSignIns(container: MedusaContainer, artisanIds: string[]) {
  await seedAdmin(container, "admin@craftmart.test")
  for (const [index, artisanId] of artisanIds.entries())
    await seedOwner(container, `artisan${index + 1}@craftmart.test`, artisanId)
  await seedBuyer(container, "buyer@craftmart.test")
}

async function seedAdmin(container: MedusaContainer, email: string) {
  const users = container.resolve(Modules.USER)
  const [existing] = await users.listUsers({ email })
  const user = existing ?? await users.createUsers({ email, first_name: "Ada", last_name: "Admin" })
  await ensureIdentity(container, { email, password: DEMO_PASSWORD, actor: "user_id", actorId: user.id })
}

async function seedOwner(container: MedusaContainer, email: string, artisan_id: string) {
  const service: ArtisansModuleService = container.resolve(ARTISANS_MODULE)
  const [existing] = await service.listArtisanMembers({ email })
  const member = existing ?? await service.createArtisanMembers({ email, role: "owner", artisan_id })
  await ensureIdentity(container, { email, password: DEMO_PASSWORD, actor: "artisan_id", actorId: member.id })
}

async function seedBuyer(container: MedusaContainer, email: string) {
  const customers = container.resolve(Modules.CUSTOMER)
  const [existing] = await customers.listCustomers({ email, has_account: true }, { relations: ["addresses"] })
  const buyer = existing ?? await customers.createCustomers({
    email,
    first_name: BUYER_ADDRESS.first_name,
    last_name: BUYER_ADDRESS.last_name,
    has_account: true,
    addresses: [BUYER_ADDRESS],
  })
  await ensureIdentity(container, { email, password: DEMO_PASSWORD, actor: "customer_id", actorId: buyer.id })
}
