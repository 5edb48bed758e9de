/** The panel's name of a language (`de`, `ptBR`) as `Intl` knows it: it throws at names without the hyphen. */
export function localeOf(language: string): string {
  return language.replace(/^([a-z]{2})([A-Z]{2})$/, "$1-$2")
}
