import type { ShippingZone } from "~/types/shipping-rules"

/** The places that parcels can be sent to: the marketplace's zones, the countries that the shop sells to, and everywhere else. */
export function useZones(marketplaceZones: readonly ShippingZone[]) {
  const { t, localeProperties } = useI18n()
  const { regions } = useRegion()
  const names = computed(() => new Intl.DisplayNames([localeProperties.value.language ?? "en"], { type: "region" }))
  const countries = computed(() => [...new Set(regions.value.flatMap(region => region.countries.map(({ code }) => code)))])
  const currencies = computed(() => [...new Set(regions.value.map(({ currency }) => currency))])

  const countryName = (code: string) => names.value.of(code.toUpperCase()) ?? code
  const zoneOf = (zone: string) => marketplaceZones.find(({ id }) => id === zone)

  function zoneName(zone: string): string {
    if (zone === "*")
      return t("work.rates.elsewhere")
    return zoneOf(zone)?.name ?? (/^[a-z]{2}$/.test(zone) ? countryName(zone) : t("work.rates.goneZone"))
  }
  /** The countries that a zone holds, by their names; nothing for what is a country itself. */
  function zoneDetail(zone: string): string | undefined {
    const held = zoneOf(zone)?.countries
    return held && (held.map(countryName).sort((a, b) => a.localeCompare(b)).join(", ") || t("work.rates.emptyZone"))
  }
  /** What a rate can be made for: zones that hold something, then countries by their names, everywhere else at the end. */
  const zones = computed(() => [
    ...marketplaceZones.filter(({ countries }) => countries.length > 0).map(({ id, name }) => ({ zone: id, name })),
    ...countries.value.map(zone => ({ zone, name: countryName(zone) })).sort((a, b) => a.name.localeCompare(b.name)),
    { zone: "*", name: zoneName("*") },
  ])
  return { zones, currencies, zoneName, zoneDetail }
}
