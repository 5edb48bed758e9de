import { AskDialog, useSend } from "@craftmart/admin-kit"
import { Button, Label, Textarea } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"

import { openOrderNames } from "../lib/open-orders"
import type { Artisan, ArtisanBusiness } from "../lib/types"
import { SupportButton } from "./support-button"

interface Props {
  artisan: Artisan
  /** Undefined where nobody knows of orders. */
  business?: ArtisanBusiness
  onChange: () => void
}

/** What is said of open orders before a step, or nothing where nobody knows of any. */
function useOpenOrders(business: ArtisanBusiness | undefined, name: string) {
  const { t } = useTranslation("artisans")
  return (step: "suspendOpen" | "closeOpen") => {
    if (!business || business.open_count === 0)
      return ""
    const orders = openOrderNames(business, (orders, count) => t("steps.and", { orders, count }))
    return t(`steps.${step}`, { count: business.open_count, orders, name })
  }
}

interface ReasonStep { step: "refuse" | "suspend", artisan: Artisan, words: string[], done: string, onChange: () => void }

/** A step that the artisan reads the reason of. */
function ReasonButton({ step, artisan, words, done, onChange }: ReasonStep) {
  const { t } = useTranslation("artisans")
  const { busy, send } = useSend()
  const [reason, setReason] = useState("")
  const field = useId()

  async function take() {
    const isDone = await send({ path: `/admin/artisans/${artisan.id}/${step}`, body: { reason: reason.trim() } }, done)
    if (isDone) {
      setReason("")
      onChange()
    }
    return isDone
  }

  return (
    <AskDialog
      trigger={<Button size="small" variant="secondary">{t(`steps.${step}`)}</Button>}
      title={t(`steps.${step}Title`, { name: artisan.name })}
      words={words}
      confirm={t(`steps.${step}`)}
      isDangerous
      isComplete={reason.trim() !== ""}
      busy={busy}
      onConfirm={take}
    >
      <Label htmlFor={field}>{t("steps.reason")}</Label>
      <Textarea id={field} value={reason} maxLength={1000} rows={3} onChange={event => setReason(event.target.value)} />
    </AskDialog>
  )
}

function SuspendButton({ artisan, business, onChange }: Props) {
  const { t } = useTranslation("artisans")
  const openOrders = useOpenOrders(business, artisan.name)
  const words = [t("steps.suspendShop"), business ? openOrders("suspendOpen") || t("steps.suspendNoneOpen") : "", t("steps.suspendUndo")]
  return <ReasonButton step="suspend" artisan={artisan} words={words} done={t("steps.suspended", { name: artisan.name })} onChange={onChange} />
}

function CloseButton({ artisan, business, onChange }: Props) {
  const { t } = useTranslation("artisans")
  const { busy, send } = useSend()
  const inTheWay = useOpenOrders(business, artisan.name)("closeOpen")

  async function close() {
    const isDone = await send({ path: `/admin/artisans/${artisan.id}/close` }, t("steps.closed", { name: artisan.name }))
    onChange()
    return isDone
  }

  return (
    <AskDialog
      trigger={<Button size="small" variant="danger">{t("steps.close")}</Button>}
      title={t("steps.closeTitle", { name: artisan.name })}
      words={inTheWay ? [inTheWay] : [t("steps.closeWords"), t("steps.closeNoUndo")]}
      confirm={t("steps.closeConfirm")}
      isDangerous
      isComplete={!inTheWay}
      busy={busy}
      onConfirm={close}
    />
  )
}

/** The steps that the artisan's status allows. */
export function ArtisanSteps({ artisan, business, onChange }: Props) {
  const { t } = useTranslation("artisans")
  const { busy, send } = useSend()
  const { status, name } = artisan

  async function take(step: "approve" | "reinstate", done: string) {
    await send({ path: `/admin/artisans/${artisan.id}/${step}` }, done)
    onChange()
  }

  return (
    <div className="flex flex-wrap justify-end gap-2">
      {(status === "active" || status === "suspended") && <SupportButton artisan={artisan} onOpened={onChange} />}
      {status === "pending" && (
        <>
          <ReasonButton step="refuse" artisan={artisan} words={[t("steps.refuseWords"), t("steps.refuseNoUndo")]} done={t("steps.refused", { name })} onChange={onChange} />
          <Button size="small" isLoading={busy} onClick={() => take("approve", t("steps.approved", { name }))}>{t("steps.approve")}</Button>
        </>
      )}
      {status === "active" && <SuspendButton artisan={artisan} business={business} onChange={onChange} />}
      {status === "suspended" && (
        <>
          <Button size="small" variant="secondary" isLoading={busy} onClick={() => take("reinstate", t("steps.reinstated", { name }))}>{t("steps.reinstate")}</Button>
          <CloseButton artisan={artisan} business={business} onChange={onChange} />
        </>
      )}
    </div>
  )
}
