/** Moments in words, as the artisan's own clock shows them, in the language of the page. */
export function useWorkshopTime() {
  const { localeProperties } = useI18n()
  const artisans = useArtisanStore()
  const formatter = (options: Intl.DateTimeFormatOptions) => computed(() => new Intl.DateTimeFormat(
    localeProperties.value.language,
    { timeZone: artisans.artisan?.time_zone ?? undefined, ...options },
  ))
  const day = formatter({ dateStyle: "medium" })
  const moment = formatter({ dateStyle: "medium", timeStyle: "short" })
  return {
    day: (at: string | Date) => day.value.format(new Date(at)),
    moment: (at: string | Date) => moment.value.format(new Date(at)),
  }
}
