import type { LocationQuery } from "vue-router"
import type { SaleStatus } from "../types/sale"
import { SALE_STATUSES } from "../types/sale"

export const SALES_PAGE_SIZE = 20

/** What a list of sales shows; the address of the page is where it is kept. */
export interface SalesFilter {
  status: SaleStatus | "all"
  q: string
  /** `YYYY-MM-DD`, or "". */
  from: string
  to: string
  page: number
}

/** Reads the filter from an address; what makes no sense counts as not there. */
export function parseSalesFilter(query: LocationQuery): SalesFilter {
  const text = (name: string) => typeof query[name] === "string" ? query[name] : ""
  const day = (name: string) => /^\d{4}-\d{2}-\d{2}$/.test(text(name)) ? text(name) : ""
  const page = Number(text("page"))
  return {
    status: SALE_STATUSES.find(status => status === text("status")) ?? "all",
    q: text("q").slice(0, 100),
    from: day("from"),
    to: day("to"),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  }
}

/** The address's query of a filter: only what differs from the whole list. */
export function salesQuery({ status, q, from, to, page }: SalesFilter): Record<string, string> {
  return withoutBlanks({ status: status === "all" ? "" : status, q, from, to, page: page > 1 ? String(page) : "" })
}

/** The request's query of a filter. */
export function salesRequest({ status, q, from, to, page }: SalesFilter): Record<string, string> {
  return withoutBlanks({
    status: status === "all" ? "" : status,
    q: q.trim(),
    from,
    to,
    limit: String(SALES_PAGE_SIZE),
    offset: String((page - 1) * SALES_PAGE_SIZE),
  })
}

/** Whether anything beyond the tab narrows the list down. */
export function isNarrowed({ q, from, to }: SalesFilter): boolean {
  return Boolean(q || from || to)
}

function withoutBlanks(query: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value))
}
