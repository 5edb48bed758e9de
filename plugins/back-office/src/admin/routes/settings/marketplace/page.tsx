import { LoadFailure, useLoad } from "@craftmart/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { SettingForm } from "../../../components/settings/setting-form"
import type { PanelSetting } from "../../../lib/types"

/** What can be set for the whole marketplace. What nothing here would obey is not shown. */
export default function MarketplaceSettingsPage() {
  const { t } = useTranslation("backOffice")
  const { answer, failure, loading, reload } = useLoad<{ settings: PanelSetting[] }>("/admin/marketplace/settings")
  return (
    <div className="flex flex-col gap-y-3" aria-busy={loading}>
      <Container className="px-6 py-4">
        <Heading>{t("settings.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">{t("settings.hint")}</Text>
      </Container>
      {failure && <Container className="p-0"><LoadFailure message={failure.message} onRetry={reload} /></Container>}
      {!answer && !failure && <Skeleton className="h-96 w-full rounded-lg" />}
      {answer?.settings.map(setting => (
        <SettingForm key={`${setting.id}-${setting.updated_at}`} setting={setting} onChange={reload} />
      ))}
    </div>
  )
}

export const config = defineRouteConfig({ label: "settings.menu", translationNs: "backOffice" })
