/** The countries that the shop knows, by their names in the language of the page. */
export function useCountries() {
  const { localeProperties } = useI18n()
  const { regions } = useRegion()
  return computed(() => {
    const names = new Intl.DisplayNames([localeProperties.value.language ?? "en"], { type: "region" })
    return [...new Set(regions.value.flatMap(({ countries }) => countries.map(({ code }) => code)))]
      .map(value => ({ value, label: names.of(value.toUpperCase()) ?? value }))
      .sort((a, b) => a.label.localeCompare(b.label))
  })
}
