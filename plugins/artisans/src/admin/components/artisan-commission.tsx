import { Section, SectionRow, useFormat } from "@craftmart/admin-kit"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { Artisan, CommissionRule, Page } from "../lib/types"
import { useBeside } from "../lib/use-beside"

/** The rule that holds now; rules come the latest first. */
function ruleNow(rules: readonly CommissionRule[]): CommissionRule | undefined {
  return rules.find(({ valid_from }) => Date.parse(valid_from) <= Date.now())
}

/** What the marketplace takes of this artisan's sales, now and before. */
export function ArtisanCommission({ artisan }: { artisan: Artisan }) {
  const { t } = useTranslation("artisans")
  const { rate, day } = useFormat()
  const { answer, isThere } = useBeside<Page & { commission_rules: CommissionRule[] }>(`/admin/commission-rules?artisan_id=${artisan.id}&limit=20`)
  const rules = isThere ? answer?.commission_rules ?? [] : []
  const bps = ruleNow(rules)?.bps ?? null
  const now = bps !== null
    ? t("page.ruledRate", { rate: rate(bps) })
    : artisan.commission_bps !== null ? t("page.ownRate", { rate: rate(artisan.commission_bps) }) : t("page.defaultRate")
  return (
    <Section title={t("page.commission")}>
      <SectionRow label={t("page.commissionNow")}>{now}</SectionRow>
      {answer?.count === 0 && <Text size="small" className="text-ui-fg-subtle px-6 py-3">{t("page.noRules")}</Text>}
      {rules.map(rule => (
        <SectionRow key={rule.id} label={t("page.ruleFrom", { day: day(rule.valid_from) })}>{rule.bps === null ? t("page.ruleEnds") : rate(rule.bps)}</SectionRow>
      ))}
    </Section>
  )
}
