/** A day in words, in the language of the page. */
export function useDay() {
  const { localeProperties } = useI18n()
  return (date: string | Date) => new Intl.DateTimeFormat(localeProperties.value.language, { dateStyle: "long" })
    .format(new Date(date))
}
