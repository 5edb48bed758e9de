import type { ListingForm, ListingPicture } from "~/types/listing-form"

/** What was typed and uploaded for a listing but is not saved yet. */
export interface ListingDraft {
  form: ListingForm
  pictures: ListingPicture[]
  /** When it was last changed, in milliseconds. */
  at: number
}

/** After this the uploads behind a draft are swept: the words still come back. */
const KEPT_FOR = 30 * 24 * 60 * 60 * 1000

/** `product` is the id of the product that is changed; undefined for a new one. Each artisan of a browser has its own drafts. */
export function draftKey(artisan: string, product?: string): string {
  return `craftmart_listing_${artisan}_${product ?? "new"}`
}

export function readListingDraft(key: string, now = Date.now()): ListingDraft | undefined {
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? "null") as ListingDraft | null
    return draft?.form && Array.isArray(draft.pictures) && now - draft.at < KEPT_FOR ? draft : undefined
  } catch {
    return undefined
  }
}

export function writeListingDraft(key: string, draft: ListingDraft | undefined): void {
  try {
    draft ? localStorage.setItem(key, JSON.stringify(draft)) : localStorage.removeItem(key)
  } catch {
    // Without storage a reload forgets; nothing else suffers.
  }
}

/** The same for two states of a listing in which nobody would miss anything of the other. */
export function fingerprint(form: ListingForm, pictures: ListingPicture[]): string {
  return JSON.stringify([form, pictures.map(({ key, alt }) => [key, alt])])
}
