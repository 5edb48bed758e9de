import { useFormat } from "@craftmart/admin-kit"
import { Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import type { Balance } from "../lib/types"
import { Adjust } from "./adjust"
import { PayOut } from "./pay-out"

export function BalanceTable({ balances, onChange }: { balances: Balance[], onChange: () => void }) {
  const { t } = useTranslation("payouts")
  const { money, day } = useFormat()
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>{t("ledger.artisan")}</Table.HeaderCell>
          <Table.HeaderCell className="text-right">{t("ledger.owed")}</Table.HeaderCell>
          <Table.HeaderCell className="text-right">{t("ledger.paidOut")}</Table.HeaderCell>
          <Table.HeaderCell>{t("ledger.last")}</Table.HeaderCell>
          <Table.HeaderCell><span className="sr-only">{t("ledger.actions")}</span></Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {balances.map(({ artisan, currency_code, amount, paid_out, last_entry_at }) => {
          const name = artisan ? artisan.name ?? t("deleted") : t("house")
          return (
            <Table.Row key={`${artisan?.id}-${currency_code}`}>
              <Table.Cell>
                <Text asChild size="small" weight="plus"><Link to={`/ledger?artisan_id=${artisan?.id ?? "house"}`}>{name}</Link></Text>
              </Table.Cell>
              <Table.Cell className="text-right tabular-nums">{money(amount, currency_code)}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">{artisan ? money(paid_out, currency_code) : "–"}</Table.Cell>
              <Table.Cell>{day(last_entry_at)}</Table.Cell>
              <Table.Cell>
                {artisan && (
                  <div className="flex justify-end gap-2">
                    <Adjust artisan={{ id: artisan.id, name }} currency={currency_code} onDone={onChange} />
                    {amount > 0 && <PayOut artisan={{ id: artisan.id, name }} currency={currency_code} amount={amount} onDone={onChange} />}
                  </div>
                )}
              </Table.Cell>
            </Table.Row>
          )
        })}
      </Table.Body>
    </Table>
  )
}
