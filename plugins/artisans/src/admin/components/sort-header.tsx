import { Table } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

interface Props { column: string, order: string, isRight?: boolean, children: ReactNode, onSort: (order: string) => void }

/** The head of a column that the list can be sorted by: the most first, then the least. */
export function SortHeader({ column, order, isRight = false, children, onSort }: Props) {
  const { t } = useTranslation("artisans")
  const sorted = order === column ? "ascending" : order === `-${column}` ? "descending" : "none"
  const arrow = { ascending: "↑", descending: "↓", none: "" }[sorted]
  return (
    <Table.HeaderCell aria-sort={sorted} className={isRight ? "text-right" : ""}>
      <button
        type="button"
        className="hover:text-ui-fg-base focus-visible:shadow-borders-focus rounded-sm"
        aria-label={t("list.sortBy", { column: typeof children === "string" ? children : column })}
        onClick={() => onSort(sorted === "descending" ? column : `-${column}`)}
      >
        {children}
        <span aria-hidden className="ml-1">{arrow}</span>
      </button>
    </Table.HeaderCell>
  )
}
