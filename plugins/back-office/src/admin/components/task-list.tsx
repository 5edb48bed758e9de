import { Badge, Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import type { Overview } from "../lib/types"

type Kind = keyof Overview["tasks"]

/** Where each kind of task is done. */
const places: Record<Kind, string> = {
  applications: "/artisans?status=pending",
  parked_notices: "/sale-notices?status=parked",
  unsplit_orders: "/orders",
  uncaptured_payments: "/orders",
  reported_reviews: "/reviews?reported=true",
}

/** What waits for an administrator, each with the way there. */
export function TaskList({ tasks }: { tasks: Overview["tasks"] }) {
  const { t } = useTranslation("backOffice")
  const waiting = (Object.entries(tasks) as [Kind, number][]).filter(([, count]) => count > 0)
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">{t("overview.tasks")}</Heading>
      {waiting.length === 0 && <Text size="small" className="text-ui-fg-subtle px-6 py-8">{t("overview.noTasks")}</Text>}
      {waiting.map(([kind, count]) => (
        <Link key={kind} to={places[kind]} className="hover:bg-ui-bg-base-hover flex items-center justify-between gap-4 px-6 py-3">
          <Text size="small">{t(`overview.task.${kind}`, { count })}</Text>
          <Badge size="2xsmall" color="orange">{count}</Badge>
        </Link>
      ))}
    </Container>
  )
}
