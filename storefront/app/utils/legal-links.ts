/** The pages about a shop that the law asks for, as they stand in the footer. */
const PAGES = ["terms", "returns", "privacy", "imprint"] as const
/** An address elsewhere, or a path of the storefront's own host. */
const ADDRESS = /^(?:https?:\/\/|\/(?!\/))\S+$/

export type LegalPage = typeof PAGES[number]
export interface LegalLink { page: LegalPage, to: string }

/** Those pages that the shop's keeper has named (`NUXT_PUBLIC_TERMS_URL` and so on); they are no pages of the storefront. */
export function legalLinks(settings: Partial<Record<`${LegalPage}Url`, string>>): LegalLink[] {
  return PAGES.flatMap((page) => {
    const to = settings[`${page}Url`] ?? ""
    return ADDRESS.test(to) ? [{ page, to }] : []
  })
}
