import { AskDialog, useFormat, useSend } from "@craftmart/admin-kit"
import { Button, StatusBadge, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { Rule } from "../lib/types"

const colors = { in_force: "green", coming: "blue", past: "grey" } as const
const columns = ["whom", "rate", "from", "state", "by"]

function useWhom() {
  const { t } = useTranslation("payouts")
  return ({ artisan_id, artisan, category_id, category }: Rule) =>
    artisan_id === null && category_id === null ? t("commission.everybody") : artisan ?? category ?? t("deleted")
}

/** A rule is never changed: one without a rate takes its place. */
function EndRule({ rule, onDone }: { rule: Rule, onDone: () => void }) {
  const { t } = useTranslation("payouts")
  const { busy, send } = useSend()
  const whom = useWhom()(rule)

  async function end(): Promise<boolean> {
    const { artisan_id, category_id } = rule
    const worked = await send({ path: "/admin/commission-rules", body: { artisan_id, category_id, bps: null } }, t("commission.ended"))
    if (worked)
      onDone()
    return worked
  }

  return (
    <AskDialog
      trigger={<Button size="small" variant="secondary">{t("commission.end")}</Button>}
      title={t("commission.endTitle", { whom })}
      words={[t("commission.endWords")]}
      confirm={t("commission.end")}
      isDangerous
      busy={busy}
      onConfirm={end}
    />
  )
}

export function RuleTable({ rules, onChange }: { rules: Rule[], onChange: () => void }) {
  const { t } = useTranslation("payouts")
  const { rate, time } = useFormat()
  const whom = useWhom()
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          {columns.map(column => <Table.HeaderCell key={column}>{t(`commission.${column}`)}</Table.HeaderCell>)}
          <Table.HeaderCell><span className="sr-only">{t("commission.actions")}</span></Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {rules.map(rule => (
          <Table.Row key={rule.id}>
            <Table.Cell><Text size="small" weight="plus">{whom(rule)}</Text></Table.Cell>
            <Table.Cell>{rule.bps === null ? t("commission.none") : rate(rule.bps)}</Table.Cell>
            <Table.Cell className="whitespace-nowrap">{time(rule.valid_from)}</Table.Cell>
            <Table.Cell><StatusBadge color={colors[rule.state]}>{t(`commission.states.${rule.state}`)}</StatusBadge></Table.Cell>
            <Table.Cell>{rule.created_by_email ?? "–"}</Table.Cell>
            <Table.Cell className="text-right">{rule.state === "in_force" && rule.bps !== null && <EndRule rule={rule} onDone={onChange} />}</Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}
