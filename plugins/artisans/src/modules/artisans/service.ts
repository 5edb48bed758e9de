import type { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"

import { Artisan, ArtisanInvitation, ArtisanMember, ArtisanProduct, ArtisanShippingRate } from "./models"

type NewArtisan = {
  name: string
  handle: string
  email: string
  tagline?: string | null
  story?: string | null
  place?: string | null
  country_code?: string | null
}

type NewOwner = { first_name?: string | null, last_name?: string | null }

export class ArtisansModuleService extends MedusaService({
  Artisan,
  ArtisanInvitation,
  ArtisanMember,
  ArtisanProduct,
  ArtisanShippingRate,
}) {
  /** Creates a pending artisan and the owner who may sign in for it, in one transaction. */
  @InjectTransactionManager()
  async createArtisanWithOwner(
    data: NewArtisan,
    owner: NewOwner,
    @MedusaContext() context: Context = {},
  ): Promise<{ artisan_id: string, member_id: string }> {
    const artisan = await this.createArtisans(data, context)
    const member = await this.createArtisanMembers({ ...owner, email: data.email, role: "owner", artisan_id: artisan.id }, context)
    return { artisan_id: artisan.id, member_id: member.id }
  }
}
