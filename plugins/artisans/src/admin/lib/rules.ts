import type { ShippingLimit } from "../../shipping/limits/schema"
import type { PresentedZone } from "../../shipping/zones/present-zones"

/** The answer of `GET /admin/shipping-zones`. */
export interface ZoneList { shipping_zones: PresentedZone[], countries: string[] }

/** The answer of `GET /admin/shipping-limits`. */
export interface LimitList { shipping_limits: ShippingLimit[] }

/** The name of a rate's zone: of a country, of one of the marketplace's zones, or nothing for one that is gone. */
export function zoneNames(country: (code: string) => string, zones: readonly { id: string, name: string }[] = []) {
  return (zone: string) => /^[a-z]{2}$/.test(zone) ? country(zone) : zones.find(({ id }) => id === zone)?.name ?? zone
}
