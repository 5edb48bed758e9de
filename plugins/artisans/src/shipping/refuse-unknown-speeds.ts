import { refuse } from "@craftmart/http"

import type { ArtisanParcel, Speed } from "./types"

/**
 * @throws a 400 refusal when a speed was chosen for an artisan who has nothing in the cart,
 * or whom the chosen speed is not to be had from.
 */
export function refuseUnknownSpeeds(chosen: Readonly<Record<string, Speed>>, parcels: readonly ArtisanParcel[]): void {
  for (const [artisanId, speed] of Object.entries(chosen)) {
    const field = `data.speeds.${artisanId}`
    const parcel = parcels.find(parcel => parcel.artisan_id === artisanId)
    if (!parcel)
      throw refuse({ status: 400, code: "validation_failed", message: `${field}: nothing in the cart is by this artisan.`, field })
    if (parcel.speed !== speed)
      throw refuse({ status: 400, code: "speed_not_available", message: `${field}: this artisan does not deliver there at the speed ${speed}.`, field })
  }
}
