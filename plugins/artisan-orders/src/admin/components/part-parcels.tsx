import { Text } from "@medusajs/ui"

import type { AdminParcel } from "../lib/types"

function stateOf({ canceled_at, delivered_at, shipped_at }: AdminParcel): string {
  const day = (date: string) => new Date(date).toLocaleDateString()
  if (canceled_at)
    return `Unpacked again on ${day(canceled_at)}`
  if (delivered_at)
    return `Delivered on ${day(delivered_at)}`
  return shipped_at ? `Sent on ${day(shipped_at)}` : "Packed"
}

function Tracking({ parcel }: { parcel: AdminParcel }) {
  const words = parcel.tracking_number ?? "Follow the parcel"
  if (parcel.tracking_url)
    return <a className="text-ui-fg-interactive" href={parcel.tracking_url} target="_blank" rel="noopener noreferrer">{words}</a>
  return parcel.tracking_number ? <span>{words}</span> : null
}

/** The parcels of a part, as core's fulfilments have them. */
export function PartParcels({ parcels }: { parcels: readonly AdminParcel[] }) {
  return (
    <>
      {parcels.map(parcel => (
        <Text key={parcel.id} size="small" className="text-ui-fg-subtle flex flex-wrap gap-x-2">
          <span>{[stateOf(parcel), parcel.carrier].filter(Boolean).join(" · ")}</span>
          <Tracking parcel={parcel} />
        </Text>
      ))}
    </>
  )
}
