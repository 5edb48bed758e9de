import { LoadFailure, useLoad } from "@craftmart/admin-kit"
import { Container, Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, useParams } from "react-router-dom"

import { ArtisanCommission } from "../../../components/artisan-commission"
import { ArtisanHistory } from "../../../components/artisan-history"
import { ArtisanNotes } from "../../../components/artisan-notes"
import { ArtisanHead, ArtisanMembers, ArtisanProfile, ArtisanRates } from "../../../components/artisan-profile"
import { ArtisanSteps } from "../../../components/artisan-steps"
import { ArtisanLedger, ArtisanOrders, ArtisanProducts, ArtisanReviews, ArtisanSales } from "../../../components/artisan-trade"
import type { Artisan, ArtisanBusiness, Deed, Page } from "../../../lib/types"
import { useBeside } from "../../../lib/use-beside"

/** An artisan's page: who they are, what they trade, and what administrators have done about them. */
export default function ArtisanPage() {
  const { t } = useTranslation("artisans")
  const { id = "" } = useParams()
  const profile = useLoad<{ artisan: Artisan }>(`/admin/artisans/${id}`)
  const business = useBeside<ArtisanBusiness>(`/admin/marketplace/artisans/${id}`)
  const deeds = useBeside<Page & { audit_entries: Deed[] }>(`/admin/audit-entries?subject_id=${encodeURIComponent(id)}&limit=5`)
  const artisan = profile.answer?.artisan

  function renew() {
    profile.reload()
    business.reload()
    deeds.reload()
  }

  if (profile.failure)
    return <Container className="p-0"><LoadFailure message={profile.failure.message} onRetry={profile.reload} /></Container>
  if (!artisan)
    return <Skeleton className="h-96 w-full rounded-lg" />
  return (
    <div className="flex flex-col gap-y-3">
      <Link to="/artisans" className="text-ui-fg-interactive-hover txt-small">{t("page.back")}</Link>
      <ArtisanHead artisan={artisan}>{(business.answer ?? business.failure) && <ArtisanSteps artisan={artisan} business={business.answer} onChange={renew} />}</ArtisanHead>
      <div className="grid gap-3 xl:grid-cols-[2fr_1fr] xl:items-start">
        <div className="flex min-w-0 flex-col gap-y-3">
          <ArtisanProfile artisan={artisan} />
          <ArtisanOrders id={id} openCount={business.answer?.open_count} />
          <ArtisanProducts id={id} />
          <ArtisanReviews id={id} />
          <ArtisanLedger id={id} />
        </div>
        <div className="flex min-w-0 flex-col gap-y-3">
          {business.answer && <ArtisanSales sales={business.answer.sales} />}
          <ArtisanCommission artisan={artisan} />
          <ArtisanNotes id={id} onChange={deeds.reload} />
          <ArtisanMembers members={artisan.members} />
          <ArtisanRates rates={artisan.shipping_rates} />
          <ArtisanHistory id={id} deeds={deeds} />
        </div>
      </div>
    </div>
  )
}
