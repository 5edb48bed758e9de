import { currencyCode, paging, requiredText, searchText } from "@craftmart/http"
import { z } from "@medusajs/framework/zod"

import { artisanSorts } from "../../../reads/list-artisans"

const directed = artisanSorts.flatMap(sort => [sort, `-${sort}` as const])

/** Sales are in one currency: the store's own unless another is named. */
export const ListArtisans = z.strictObject({
  q: searchText,
  status: z.enum(["pending", "active", "suspended", "closed"]).optional(),
  rating_below: z.coerce.number().gt(1).max(5).optional(),
  currency_code: currencyCode.optional(),
  order: z.enum(directed).default("-created_at"),
  ...paging,
})

export type ListArtisansQuery = z.infer<typeof ListArtisans>

/** The artisan reads the reason, so it has to be given. */
export const WithReason = z.strictObject({ reason: requiredText(1000) })

export const CloseArtisan = z.strictObject({ reason: requiredText(1000).optional() })

/** The other steps take no words. */
export const NoBody = z.strictObject({})

/** Administrators read the reason, in the audit log. */
export const OpenSupportSession = z.strictObject({ reason: requiredText(500) })

export type OpenSupportSessionBody = z.infer<typeof OpenSupportSession>

export const Page = z.strictObject(paging)

export type PageQuery = z.infer<typeof Page>

export const WriteArtisanNote = z.strictObject({ note: requiredText(5000) })

export type WriteArtisanNoteBody = z.infer<typeof WriteArtisanNote>
