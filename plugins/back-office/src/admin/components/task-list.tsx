import { Badge, Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import type { Overview } from "../lib/types"

type Kind = keyof Overview["tasks"]

/** Where each kind of task is done, or read of; orders that are stuck are named themselves. */
const places: Record<Kind, string> = {
  applications: "/artisans?status=pending",
  reported_reviews: "/reviews?reported=true",
  parked_notices: "/sale-notices?status=parked",
  parked_payment_events: "/orders",
  unsplit_orders: "/orders",
  unbalanced_splits: "/orders",
  uncaptured_payments: "/orders",
  stuck_refunds: "/orders",
  failed_refunds: "/orders",
}

function Task({ kind, count, orders }: { kind: Kind, count: number, orders: { id: string, display_id: number }[] }) {
  const { t } = useTranslation("backOffice")
  return (
    <div>
      <Link to={places[kind]} className="hover:bg-ui-bg-base-hover flex items-center justify-between gap-4 px-6 py-3">
        <Text size="small">{t(`overview.task.${kind}`, { count })}</Text>
        <Badge size="2xsmall" color="orange">{count}</Badge>
      </Link>
      {orders.length > 0 && (
        <div className="txt-small flex flex-wrap gap-x-3 px-6 pb-3">
          {orders.map(({ id, display_id }) => <Link key={id} to={`/orders/${id}`} className="text-ui-fg-interactive-hover">{`#${display_id}`}</Link>)}
        </div>
      )}
    </div>
  )
}

/** What waits for an administrator, each with the way there. */
export function TaskList({ tasks, stuck_orders }: Pick<Overview, "tasks" | "stuck_orders">) {
  const { t } = useTranslation("backOffice")
  const waiting = (Object.entries(tasks) as [Kind, number][]).filter(([, count]) => count > 0)
  const ordersOf = (kind: Kind) => (stuck_orders as Partial<Record<Kind, { id: string, display_id: number }[]>>)[kind] ?? []
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">{t("overview.tasks")}</Heading>
      {waiting.length === 0 && <Text size="small" className="text-ui-fg-subtle px-6 py-8">{t("overview.noTasks")}</Text>}
      {waiting.map(([kind, count]) => <Task key={kind} kind={kind} count={count} orders={ordersOf(kind)} />)}
    </Container>
  )
}
