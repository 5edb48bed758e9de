import type { ArtisanParcel, Speed, SpeedChoice, SpeedOffer } from "~/types/checkout"
import { HOUSE } from "~/types/checkout"

/** The key of a parcel in a {@link SpeedChoice}. */
export function parcelKey(parcel: ArtisanParcel): string {
  return parcel.artisan?.id ?? HOUSE
}

/** A speed for every parcel: the wish where it is on offer, else the cheapest. Parcels that are gone are dropped. */
export function completeChoice(parcels: ArtisanParcel[], wish: SpeedChoice): SpeedChoice {
  return Object.fromEntries(parcels.flatMap((parcel) => {
    const offer = parcel.options.find(option => option.speed === wish[parcelKey(parcel)]) ?? cheapest(parcel)
    return offer ? [[parcelKey(parcel), offer.speed]] : []
  }))
}

function cheapest(parcel: ArtisanParcel): SpeedOffer | undefined {
  return parcel.options.reduce<SpeedOffer | undefined>(
    (best, offer) => best && best.amount <= offer.amount ? best : offer,
    undefined,
  )
}

/** The offer that was chosen for a parcel. */
export function chosenOffer(parcel: ArtisanParcel, choice: SpeedChoice): SpeedOffer | undefined {
  return parcel.options.find(option => option.speed === choice[parcelKey(parcel)])
}

/** Whether some parcel cannot be sent to this address at all. */
export function unreachableParcels(parcels: ArtisanParcel[]): ArtisanParcel[] {
  return parcels.filter(parcel => parcel.options.length === 0)
}

/**
 * The shipping method to save at Medusa: the option of the house's own speed
 * (artisans that `speeds` does not name use the option's), and a speed for
 * every artisan.
 */
export function toShippingMethod(choice: SpeedChoice): { speed: Speed, speeds: SpeedChoice } {
  const { [HOUSE]: house = "standard", ...speeds } = choice
  return { speed: house, speeds }
}
