import { FilterSelect, ListBody, useFormat, useList } from "@craftmart/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { NewRule } from "../../../components/new-rule"
import { RuleTable } from "../../../components/rule-table"
import type { RuleList } from "../../../lib/types"

/** What a sale costs an artisan: every rule there ever was, and a new one. */
export default function CommissionPage() {
  const { t } = useTranslation("payouts")
  const { rate } = useFormat()
  const list = useList<RuleList, "scope" | "state">("/admin/commission-rules", { scope: "", state: "" })
  const { values, answer, narrow } = list
  const usual = rate(answer?.default_bps ?? 0)

  return (
    <Container className="divide-y p-0" aria-busy={list.loading}>
      <div className="flex flex-col gap-3 px-6 py-4">
        <div className="flex items-center justify-between gap-3">
          <Heading>{t("commission.title")}</Heading>
          <NewRule onDone={list.reload} />
        </div>
        {answer && <Text size="small" className="text-ui-fg-subtle max-w-prose">{t("commission.hint", { rate: usual })}</Text>}
        <div className="flex flex-wrap gap-2">
          <FilterSelect
            label={t("commission.state")}
            value={values.state}
            options={(["in_force", "coming", "past"] as const).map(state => [state, t(`commission.states.${state}`)])}
            onChange={state => narrow({ state })}
          />
          <FilterSelect
            label={t("commission.whom")}
            value={values.scope}
            options={[["everybody", t("commission.everybody")], ["category", t("commission.everyCategory")], ["artisan", t("commission.everyArtisan")]]}
            onChange={scope => narrow({ scope })}
          />
        </div>
      </div>
      <ListBody list={list} empty={list.narrowed ? t("commission.noMatch") : t("commission.empty", { rate: usual })}>
        {answer && <RuleTable rules={answer.commission_rules} onChange={list.reload} />}
      </ListBody>
    </Container>
  )
}

export const config = defineRouteConfig({ label: "menu.commission", translationNs: "payouts" })
