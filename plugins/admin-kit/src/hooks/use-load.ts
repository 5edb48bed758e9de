import { useCallback, useEffect, useState } from "react"

import { client, messageOf, statusOf } from "../client"

interface Loaded<Answer> { path: string, answer?: Answer, failure?: { message?: string, status?: number } }

/** The answer to a GET of `path`, kept while another one is loaded; answers that come too late are dropped. */
export function useLoad<Answer>(path: string) {
  const [loaded, setLoaded] = useState<Loaded<Answer>>()
  const [round, setRound] = useState(0)

  useEffect(() => {
    const abort = new AbortController()
    client.fetch<Answer>(path, { signal: abort.signal }).then(
      answer => !abort.signal.aborted && setLoaded({ path, answer }),
      error => !abort.signal.aborted && setLoaded({ path, failure: { message: messageOf(error), status: statusOf(error) } }),
    )
    return () => abort.abort()
  }, [path, round])

  const reload = useCallback(() => setRound(round => round + 1), [])
  return { answer: loaded?.answer, failure: loaded?.failure, loading: loaded?.path !== path, reload }
}
