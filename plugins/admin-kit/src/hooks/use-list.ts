import { useSearchParams } from "react-router-dom"

import { useLoad } from "./use-load"

export interface Page { count: number, limit: number, offset: number }

const PAGE_SIZE = 20

/**
 * A list of the backend, a page at a time. What it is narrowed by stands in the page's address under the names of `filters`
 * (with their values at first), so that it can be sent to somebody, and is sent to `path` where it is not empty. Of two lists on a page one has a `prefix` there.
 */
export function useList<Answer extends Page, Name extends string>(path: string, filters: Record<Name, string>, prefix = "") {
  const [params, setParams] = useSearchParams()
  const names = Object.keys(filters) as Name[]
  const values = Object.fromEntries(names.map(name => [name, params.get(`${prefix}${name}`) ?? filters[name]])) as Record<Name, string>
  const offset = Math.max(0, Math.trunc(Number(params.get(`${prefix}offset`))) || 0)
  const given = names.filter(name => values[name].trim() !== "").map(name => [name, values[name].trim()])
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

  return {
    ...useLoad<Answer>(`${path}?${page}${narrowed && `&${narrowed}`}`),
    values,
    /** The filters as a query, for an export of the same. */
    narrowed,
    /** Narrows the list, and begins at its first page. */
    narrow: (changes: { [name in Name]?: string }) => change(changes as Record<string, string>),
    move: (offset: number) => change({ offset: String(offset) }),
  }
}
