import { useFormat } from "@craftmart/admin-kit"
import { useTranslation } from "react-i18next"

import type { Deed, Page } from "../lib/types"
import type { useBeside } from "../lib/use-beside"
import { ListedRow, ListedSection } from "./listed-section"

type Deeds = ReturnType<typeof useBeside<Page & { audit_entries: Deed[] }>>

/** What administrators have done about an artisan; the names of deeds are those of the audit log. */
export function ArtisanHistory({ id, deeds }: { id: string, deeds: Deeds }) {
  const { t } = useTranslation(["artisans", "backOffice"])
  const { time } = useFormat()
  return deeds.isThere && (
    <ListedSection title={t("page.history")} list={deeds} empty={t("page.noHistory")} all={`/audit-log?subject_id=${id}`}>
      {deeds.answer?.audit_entries.map(deed => (
        <ListedRow
          key={deed.id}
          left={t(`audit.actions.${deed.action}`, { ns: "backOffice" })}
          hint={`${deed.actor_email ?? deed.actor_id} · ${time(deed.created_at)}`}
          right={deed.outcome === "refused" ? t("page.refused") : ""}
        />
      ))}
    </ListedSection>
  )
}
