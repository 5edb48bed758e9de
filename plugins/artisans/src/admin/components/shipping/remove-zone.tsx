import { AskDialog, useSend } from "@craftmart/admin-kit"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { ZoneList } from "../../lib/rules"

/** Removes a zone that nobody has a rate for; says beforehand when that cannot be done. */
export function RemoveZone({ zone: { id, name, artisan_count }, onDone }: { zone: ZoneList["shipping_zones"][number], onDone: () => void }) {
  const { t } = useTranslation("artisans")
  const { busy, send } = useSend()

  async function remove(): Promise<boolean> {
    const worked = await send({ path: `/admin/shipping-zones/${id}`, method: "DELETE" }, t("rules.zone.removed", { name }))
    if (worked)
      onDone()
    return worked
  }

  return (
    <AskDialog
      trigger={<Button size="small" variant="secondary" type="button" aria-label={`${t("rules.zone.remove")}: ${name}`}>{t("rules.zone.remove")}</Button>}
      title={t("rules.zone.removeTitle", { name })}
      words={artisan_count > 0 ? [t("rules.zone.inUse", { count: artisan_count })] : [t("rules.zone.removeWords"), t("rules.zone.removeUndo")]}
      confirm={t("rules.zone.remove")}
      isDangerous
      isComplete={artisan_count === 0}
      busy={busy}
      onConfirm={remove}
    />
  )
}
