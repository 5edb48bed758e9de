import { FilterSelect, ListBody, SearchField, useList } from "@craftmart/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Cash } from "@medusajs/icons"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"

import { BalanceTable } from "../../components/balance-table"
import { EntryTable } from "../../components/entry-table"
import type { BalanceList, EntryList } from "../../lib/types"

const kinds = ["sale", "commission", "refund", "commission_reversal", "credit", "adjustment", "payout"]

/** What is owed to whom, and the entries that say why. */
export default function LedgerPage() {
  const { t } = useTranslation("payouts")
  const [round, setRound] = useState(0)
  const [params] = useSearchParams()
  const artisan = params.get("artisan_id") ?? ""
  return (
    <div className="flex flex-col gap-y-3">
      {artisan === "" && <Balances onChange={() => setRound(round => round + 1)} />}
      <Entries key={`${artisan}-${round}`} title={artisan === "" ? t("ledger.entries") : undefined} />
    </div>
  )
}

function Balances({ onChange }: { onChange: () => void }) {
  const { t } = useTranslation("payouts")
  const list = useList<BalanceList, "q">("/admin/ledger/balances", { q: "" }, { prefix: "owed_" })
  function changed() {
    list.reload()
    onChange()
  }
  return (
    <Container className="divide-y p-0" aria-busy={list.loading}>
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>{t("ledger.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">{t("ledger.hint")}</Text>
        </div>
        <SearchField label={t("ledger.search")} value={list.values.q} onChange={q => list.narrow({ q })} />
      </div>
      <ListBody list={list} empty={t("ledger.noBalances")}>
        {list.answer && <BalanceTable balances={list.answer.balances} onChange={changed} />}
      </ListBody>
    </Container>
  )
}

function Entries({ title }: { title?: string }) {
  const { t } = useTranslation("payouts")
  const list = useList<EntryList, "kind" | "artisan_id">("/admin/ledger", { kind: "", artisan_id: "" })
  const { kind, artisan_id } = list.values
  const name = artisan_id === "house" ? t("house") : list.answer?.entries[0]?.artisan?.name ?? artisan_id
  return (
    <Container className="divide-y p-0" aria-busy={list.loading}>
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <Heading level={title === undefined ? "h1" : "h2"}>{title ?? t("ledger.entriesOf", { name })}</Heading>
        <div className="flex flex-wrap gap-2">
          {artisan_id && <Button size="small" variant="secondary" onClick={() => list.narrow({ artisan_id: "" })}>{t("ledger.everybody")}</Button>}
          <FilterSelect label={t("ledger.kind")} value={kind} options={kinds.map(kind => [kind, t(`ledger.kinds.${kind}`)])} onChange={kind => list.narrow({ kind })} />
          <Button size="small" variant="secondary" asChild>
            <a href={`/admin/ledger/export?${list.narrowed}`} download="ledger.csv">{t("ledger.export")}</a>
          </Button>
        </div>
      </div>
      <ListBody list={list} empty={t("ledger.noEntries")}>
        {list.answer && <EntryTable entries={list.answer.entries} />}
      </ListBody>
    </Container>
  )
}

export const config = defineRouteConfig({ label: "menu.ledger", translationNs: "payouts", icon: Cash })
