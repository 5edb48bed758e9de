/** The places that parcels can be sent to: the countries that the shop sells to, and everywhere else. */
export function useZones() {
  const { t, localeProperties } = useI18n()
  const { regions } = useRegion()
  const names = computed(() => new Intl.DisplayNames([localeProperties.value.language ?? "en"], { type: "region" }))
  const countries = computed(() => [...new Set(regions.value.flatMap(region => region.countries.map(({ code }) => code)))])
  const currencies = computed(() => [...new Set(regions.value.map(({ currency }) => currency))])

  const zoneName = (zone: string) => zone === "*"
    ? t("work.rates.elsewhere")
    : names.value.of(zone.toUpperCase()) ?? zone
  /** Every zone, countries by their names, everywhere else at the end. */
  const zones = computed(() => [
    ...countries.value.map(zone => ({ zone, name: zoneName(zone) })).sort((a, b) => a.name.localeCompare(b.name)),
    { zone: "*", name: zoneName("*") },
  ])
  return { zones, currencies, zoneName }
}
