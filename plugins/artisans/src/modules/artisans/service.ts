import type { EntityManager, Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"

import type { ShippingRateInput } from "../../shipping/rate-schema"
import { requireZones } from "../../shipping/zones/require-zones"
import { Artisan, ArtisanInvitation, ArtisanMember, ArtisanNote, ArtisanProduct, ArtisanShippingLimit, ArtisanShippingRate, ArtisanShippingZone, ArtisanShippingZoneCountry, ArtisanStatusChange, ArtisanSupportSession, ArtisanUpload } from "./models"
import { readOptions } from "./options"
import type { ArtisansOptions } from "./options"

type NewArtisan = {
  name: string
  handle: string
  email: string
  tagline?: string | null
  story?: string | null
  place?: string | null
  country_code?: string | null
  picture_url?: string | null
}

type NewInvitation = { id: string, artisan_id: string, email: string, role: "owner" | "staff", token_hash: string, expires_at: Date }

type NewMember = { artisan_id: string, email: string, role: "owner" | "staff", first_name?: string | null, last_name?: string | null }

type NewOwner = { first_name?: string | null, last_name?: string | null }

function transactionOf(context: Context<EntityManager>): Knex.Transaction {
  const trx = context.transactionManager?.getTransactionContext<Knex.Transaction>()
  if (!trx)
    throw new Error("This is done in a transaction")
  return trx
}

export class ArtisansModuleService extends MedusaService({
  Artisan,
  ArtisanInvitation,
  ArtisanMember,
  ArtisanNote,
  ArtisanProduct,
  ArtisanShippingLimit,
  ArtisanShippingRate,
  ArtisanShippingZone,
  ArtisanShippingZoneCountry,
  ArtisanStatusChange,
  ArtisanSupportSession,
  ArtisanUpload,
}) {
  readonly options: ArtisansOptions

  constructor(container: Record<string, unknown>, options?: unknown) {
    super(container, options)
    this.options = readOptions(options)
  }

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

  /**
   * Gives an artisan these shipping rates and no others, in one transaction. @returns what was there before.
   * @throws a 400 refusal that names the rate whose zone there is not.
   */
  @InjectTransactionManager()
  async replaceShippingRates(
    artisan_id: string,
    rates: ShippingRateInput[],
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<ShippingRateInput[]> {
    await requireZones(transactionOf(context), rates)
    const before = await this.listArtisanShippingRates({ artisan_id }, {}, context)
    await this.deleteArtisanShippingRates(before.map(({ id }) => id), context)
    await this.createArtisanShippingRates(rates.map(rate => ({ ...rate, artisan_id })), context)
    return before.map(rate => ({
      zone: rate.zone,
      speed: rate.speed,
      currency_code: rate.currency_code,
      first_item: Number(rate.first_item),
      additional_item: Number(rate.additional_item),
      free_above: rate.free_above === null ? null : Number(rate.free_above),
      min_days: rate.min_days,
      max_days: rate.max_days,
    }))
  }

  /** Writes an invitation in the place of a former one of the same address, in one transaction. */
  @InjectTransactionManager()
  async replaceInvitation(
    invitation: NewInvitation,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<{ created_at: Date, replaced: string[] }> {
    const trx = transactionOf(context)
    const { artisan_id, email } = invitation
    const former = await trx("artisan_invitation").where({ artisan_id, email }).whereNull("accepted_at").whereNull("deleted_at").update({ deleted_at: trx.fn.now() }).returning<{ id: string }[]>("id")
    const [written] = await trx("artisan_invitation").insert(invitation).returning<{ created_at: Date }[]>("created_at")
    return { created_at: written?.created_at ?? new Date(), replaced: former.map(({ id }) => id) }
  }

  /** Makes the invited person a member, in one transaction. @returns null when somebody else was faster. */
  @InjectTransactionManager()
  async acceptInvitation(id: string, member: NewMember, @MedusaContext() context: Context<EntityManager> = {}) {
    const trx = transactionOf(context)
    const now = new Date()
    const accepted = await trx("artisan_invitation").where({ id }).whereNull("accepted_at").whereNull("deleted_at").where("expires_at", ">", now).update({ accepted_at: now })
    return accepted === 1 ? this.createArtisanMembers(member, context) : null
  }

  /** Takes {@link acceptInvitation} back. */
  @InjectTransactionManager()
  async undoAcceptance(member_id: string, id: string, @MedusaContext() context: Context = {}): Promise<void> {
    await this.deleteArtisanMembers(member_id, context)
    await this.updateArtisanInvitations({ id, accepted_at: null }, context)
  }
}
