/** Where carriers show a parcel, up to its number. */
const TRACKING_PAGES: Record<string, string> = {
  "DHL": "https://www.dhl.com/global-en/home/tracking.html?tracking-id=",
  "Deutsche Post": "https://www.deutschepost.de/de/s/sendungsverfolgung.html?piececode=",
  "FedEx": "https://www.fedex.com/fedextrack/?trknbr=",
  "GLS": "https://gls-group.com/track/",
  "La Poste": "https://www.laposte.fr/outils/suivre-vos-envois?code=",
  "Royal Mail": "https://www.royalmail.com/track-your-item#/tracking-results/",
  "UPS": "https://www.ups.com/track?tracknum=",
  "USPS": "https://tools.usps.com/go/TrackConfirmAction?tLabels=",
}

/** Carriers that artisans are offered; any other name may be typed. */
export const CARRIERS = [...Object.keys(TRACKING_PAGES), "Colissimo", "DPD", "Hermes", "PostNL"].sort()

/** The carrier's page that shows where a parcel is; undefined where only the carrier knows its address. */
export function trackingPage(carrier: string, number: string): string | undefined {
  const page = TRACKING_PAGES[carrier.trim()]
  return page && number.trim() ? page + encodeURIComponent(number.trim()) : undefined
}
