import { Skeleton, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

import type { Page } from "../hooks/use-list"
import { LoadFailure } from "./load-failure"
import { Pages } from "./pages"

interface Props {
  list: { answer?: Page, failure?: { message?: string }, reload: () => void, move: (offset: number) => void }
  /** Said where nothing is, or nothing matches. */
  empty: string
  /** The table of what was found. */
  children: ReactNode
}

/** What is below a list's head: the table with its pages, or that it is loading, empty, or could not be had. */
export function ListBody({ list: { answer, failure, reload, move }, empty, children }: Props) {
  if (failure)
    return <LoadFailure message={failure.message} onRetry={reload} />
  if (!answer)
    return <Skeleton className="m-6 h-40" />
  if (answer.count === 0)
    return <Text className="text-ui-fg-subtle px-6 py-8 text-center">{empty}</Text>
  return (
    <>
      <div className="overflow-x-auto">{children}</div>
      <Pages count={answer.count} limit={answer.limit} offset={answer.offset} more={answer.more} onMove={move} />
    </>
  )
}
