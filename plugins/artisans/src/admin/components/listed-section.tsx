import { LoadFailure, Section } from "@craftmart/admin-kit"
import { Skeleton, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

interface Props {
  title: string
  list: { answer?: { count: number }, failure?: { message?: string }, reload: () => void }
  empty: string
  /** Where all of them are, if there is such a page. */
  all?: string
  aside?: ReactNode
  children: ReactNode
}

/** The first of a list that has a page of its own. */
export function ListedSection({ title, list: { answer, failure, reload }, empty, all, aside, children }: Props) {
  const { t } = useTranslation("artisans")
  const link = all && answer && answer.count > 0 && <Link to={all} className="text-ui-fg-interactive-hover txt-small" aria-label={`${t("page.seeAll")}: ${title}`}>{t("page.seeAll")}</Link>
  return (
    <Section title={title} aside={<div className="flex items-center gap-3">{aside}{link}</div>}>
      {failure && <LoadFailure message={failure.message} onRetry={reload} />}
      {!answer && !failure && <Skeleton className="m-6 h-10" />}
      {answer?.count === 0 && <Text size="small" className="text-ui-fg-subtle px-6 py-4">{empty}</Text>}
      {answer && answer.count > 0 && children}
    </Section>
  )
}

/** A row of it: what it is at the left, what it comes to at the right, and the way to it. */
export function ListedRow({ to, left, hint, right }: { to?: string, left: ReactNode, hint?: ReactNode, right?: ReactNode }) {
  const look = "flex items-center justify-between gap-4 px-6 py-3"
  const content = (
    <>
      <div className="min-w-0">
        <Text size="small" className="break-words">{left}</Text>
        {hint && <Text size="xsmall" className="text-ui-fg-subtle break-words">{hint}</Text>}
      </div>
      <Text as="div" size="small" className="text-ui-fg-subtle shrink-0 tabular-nums">{right}</Text>
    </>
  )
  return to ? <Link to={to} className={`hover:bg-ui-bg-base-hover ${look}`}>{content}</Link> : <div className={look}>{content}</div>
}
