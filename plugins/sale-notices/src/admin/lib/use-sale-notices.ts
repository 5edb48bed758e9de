import { useCallback, useEffect, useState } from "react"

import type { AdminSaleNoticeList } from "./sale-notices"
import { listSaleNotices, messageOf } from "./sale-notices"

/** One page of the outbox; an answer that comes after another question is dropped. */
export function useSaleNotices(query: { status?: string, q?: string, limit: number, offset: number }) {
  const [loaded, setLoaded] = useState<{ list?: AdminSaleNoticeList, error?: string }>({})
  const [round, setRound] = useState(0)
  const { status, q, limit, offset } = query

  useEffect(() => {
    let current = true
    listSaleNotices({ status, q, limit, offset }).then(
      list => current && setLoaded({ list }),
      error => current && setLoaded({ error: messageOf(error) }),
    )
    return () => { current = false }
  }, [status, q, limit, offset, round])

  return { ...loaded, reload: useCallback(() => setRound(round => round + 1), []) }
}
