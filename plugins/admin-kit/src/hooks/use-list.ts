import { useEffect } from "react"
import { useSearchParams } from "react-router-dom"

import { useLoad } from "./use-load"

/** `more`: that there are more than were counted. */
export interface Page { count: number, limit: number, offset: number, more?: boolean }

interface Options<Name extends string> {
  /** Of two lists on a page one has it before the names in the address. */
  prefix?: string
  /** How many letters a filter must have to be sent; with fewer the list is not narrowed by it. */
  least?: { [name in Name]?: number }
}

const PAGE_SIZE = 20

/** Where the last page begins; undefined where nobody knows. */
function lastPageOf(page?: Page): number | undefined {
  return page && !page.more ? Math.max(0, Math.ceil(page.count / page.limit) - 1) * page.limit : undefined
}

/**
 * A list of the backend, a page at a time. What it is narrowed by stands in the page's address under the names of `filters`
 * (with their values at first), so that it can be sent to somebody, and is sent to `path` where it is not empty.
 * When what was on the last page is gone, it shows the page before.
 */
export function useList<Answer extends Page, Name extends string>(path: string, filters: Record<Name, string>, { prefix = "", least = {} }: Options<Name> = {}) {
  const [params, setParams] = useSearchParams()
  const names = Object.keys(filters) as Name[]
  const values = Object.fromEntries(names.map(name => [name, params.get(`${prefix}${name}`) ?? filters[name]])) as Record<Name, string>
  const offset = Math.max(0, Math.trunc(Number(params.get(`${prefix}offset`))) || 0)
  const given = names.filter(name => values[name].trim().length >= (least[name] ?? 1)).map(name => [name, values[name].trim()])
  const narrowed = new URLSearchParams(given).toString()
  const page = new URLSearchParams({ limit: String(PAGE_SIZE), offset: String(offset) })

  function change(changes: Record<string, string>) {
    const usual: Record<string, string> = { ...filters, offset: "0" }
    setParams((params) => {
      for (const [name, value] of Object.entries({ offset: "0", ...changes }))
        value === usual[name] ? params.delete(`${prefix}${name}`) : params.set(`${prefix}${name}`, value)
      return params
    }, { replace: true })
  }

  const loaded = useLoad<Answer>(`${path}?${page}${narrowed && `&${narrowed}`}`)
  const last = lastPageOf(loaded.answer)
  const isPastTheEnd = !loaded.loading && last !== undefined && last < offset

  useEffect(() => {
    if (isPastTheEnd)
      change({ offset: String(last) })
  })

  return {
    ...loaded,
    values,
    /** The filters as a query, for an export of the same. */
    narrowed,
    /** Narrows the list, and begins at its first page. */
    narrow: (changes: { [name in Name]?: string }) => change(changes as Record<string, string>),
    move: (offset: number) => change({ offset: String(offset) }),
  }
}
