import { useFormat } from "@craftmart/admin-kit"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { AdminParcel } from "../lib/types"

function ParcelState({ parcel: { canceled_at, delivered_at, shipped_at, carrier } }: { parcel: AdminParcel }) {
  const { t } = useTranslation("artisanOrders")
  const { day } = useFormat()
  const state = canceled_at
    ? t("part.unpacked", { day: day(canceled_at) })
    : delivered_at
      ? t("part.delivered", { day: day(delivered_at) })
      : shipped_at ? t("part.sent", { day: day(shipped_at) }) : t("part.packed")
  return <span>{[state, carrier].filter(Boolean).join(" · ")}</span>
}

function Tracking({ parcel }: { parcel: AdminParcel }) {
  const { t } = useTranslation("artisanOrders")
  const words = parcel.tracking_number ?? t("part.follow")
  if (parcel.tracking_url)
    return <a className="text-ui-fg-interactive-hover" href={parcel.tracking_url} target="_blank" rel="noopener noreferrer">{words}</a>
  return parcel.tracking_number ? <span>{words}</span> : null
}

/** The parcels of a part, as core's fulfilments have them. */
export function PartParcels({ parcels }: { parcels: readonly AdminParcel[] }) {
  return (
    <>
      {parcels.map(parcel => (
        <Text key={parcel.id} size="small" className="text-ui-fg-subtle flex flex-wrap gap-x-2">
          <ParcelState parcel={parcel} />
          <Tracking parcel={parcel} />
        </Text>
      ))}
    </>
  )
}
