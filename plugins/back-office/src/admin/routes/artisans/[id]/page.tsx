import { LoadFailure, Section, useLoad } from "@craftmart/admin-kit"
import { Container, Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, useParams } from "react-router-dom"

import { ArtisanSales, OpenOrders } from "../../../components/artisan-business"
import { ArtisanHead, ArtisanPeopleAndRates } from "../../../components/artisan-profile"
import { AuditTable } from "../../../components/audit-table"
import type { Artisan, ArtisanBusiness, AuditEntryList } from "../../../lib/types"

/** An artisan's page: who they are, what they sold, what they owe, and what administrators have done about them. */
export default function ArtisanPage() {
  const { t } = useTranslation("backOffice")
  const { id = "" } = useParams()
  const profile = useLoad<{ artisan: Artisan }>(`/admin/artisans/${id}`)
  const business = useLoad<ArtisanBusiness>(`/admin/marketplace/artisans/${id}`)
  const history = useLoad<AuditEntryList>(`/admin/audit-entries?subject_id=${encodeURIComponent(id)}&limit=10`)
  const failed = [profile, business, history].find(({ failure }) => failure)

  if (failed)
    return <Container className="p-0"><LoadFailure message={failed.failure?.message} onRetry={failed.reload} /></Container>
  if (!profile.answer || !business.answer || !history.answer)
    return <Skeleton className="h-96 w-full rounded-lg" />
  const { artisan } = profile.answer
  return (
    <div className="flex flex-col gap-y-3">
      <Link to="/artisans" className="text-ui-fg-interactive txt-small">{t("artisan.back")}</Link>
      <div className="grid gap-3 xl:grid-cols-[2fr_1fr] xl:items-start">
        <div className="flex flex-col gap-y-3">
          <ArtisanHead artisan={artisan} />
          <OpenOrders {...business.answer} />
          <Section title={t("artisan.history")}>
            {history.answer.count === 0
              ? <Text size="small" className="text-ui-fg-subtle px-6 py-4">{t("artisan.noHistory")}</Text>
              : <AuditTable entries={history.answer.audit_entries} />}
          </Section>
        </div>
        <div className="flex flex-col gap-y-3">
          <ArtisanSales sales={business.answer.sales} />
          <ArtisanPeopleAndRates artisan={artisan} />
        </div>
      </div>
    </div>
  )
}
