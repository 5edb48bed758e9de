import type {
  CalculatedShippingOptionPrice,
  CalculateShippingOptionPriceContext,
  CreateFulfillmentResult,
  CreateShippingOptionDTO,
  FulfillmentItemDTO,
  FulfillmentOption,
} from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { AbstractFulfillmentProviderService, ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { parseMethodData, speedOfOption } from "../../shipping/method-data"
import type { ShippingMethodData } from "../../shipping/method-data"
import { speeds } from "../../shipping/types"
import { calculateArtisanShipping } from "./calculate"
import { refuseSharedParcel } from "./refuse-shared-parcel"
import { requireSpeed } from "./require-speed"

type Dependencies = { [ContainerRegistrationKeys.PG_CONNECTION]: Knex }

/**
 * Shipping at the artisans' own rates: every artisan sends one parcel, an option's price is the sum.
 * The number of statements does not depend on the number of artisans.
 */
export class ArtisanShippingProvider extends AbstractFulfillmentProviderService {
  static override identifier = "artisan-shipping"

  private readonly knex: Knex

  constructor(dependencies: Dependencies) {
    super()
    this.knex = dependencies[ContainerRegistrationKeys.PG_CONNECTION]
  }

  /** What a merchant may make shipping options of. */
  override async getFulfillmentOptions(): Promise<FulfillmentOption[]> {
    return speeds.map(speed => ({ id: speed, speed }))
  }

  /** An option must say its speed, in `data.speed` or `data.id`. */
  override async validateOption(data: Record<string, unknown>): Promise<boolean> {
    return speedOfOption(data) !== undefined
  }

  override async canCalculate(option: CreateShippingOptionDTO): Promise<boolean> {
    return speedOfOption(option.data) !== undefined
  }

  /** The method's data as it is stored: `{speed, speeds}`. @throws a 400 refusal that names the field. */
  override async validateFulfillmentData(
    optionData: Record<string, unknown>,
    data: Record<string, unknown>,
  ): Promise<ShippingMethodData> {
    return parseMethodData(data, requireSpeed(optionData))
  }

  /**
   * The sum of the artisans' parcels. For a cart that some artisan does not deliver to the price is undefined,
   * upon which core drops the shipping method and lets the buyer's change stand.
   */
  override async calculatePrice(
    optionData: Record<string, unknown>,
    data: Record<string, unknown>,
    context: CalculateShippingOptionPriceContext,
  ): Promise<CalculatedShippingOptionPrice> {
    return calculateArtisanShipping(this.knex, parseMethodData(data, requireSpeed(optionData)), context)
  }

  /** Nothing to book: artisans send their parcels themselves. @throws when the parcel is of two artisans. */
  override async createFulfillment(
    _data: Record<string, unknown>,
    items: Partial<Omit<FulfillmentItemDTO, "fulfillment">>[],
  ): Promise<CreateFulfillmentResult> {
    await refuseSharedParcel(this.knex, items.flatMap(item => item.line_item_id ?? []))
    return { data: {}, labels: [] }
  }

  override async cancelFulfillment(): Promise<Record<string, never>> {
    return {}
  }

  override async createReturnFulfillment(): Promise<CreateFulfillmentResult> {
    return { data: {}, labels: [] }
  }
}
