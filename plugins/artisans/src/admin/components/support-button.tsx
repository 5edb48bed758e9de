import { AskDialog, client, messageOf, useFormat } from "@craftmart/admin-kit"
import { Button, Input, Label, Prompt, Text, toast } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"

import type { Artisan } from "../lib/types"

interface Session { url: string | null, expires_at: string }

/** The way in, as a link that the administrator follows: a window that opens by itself would be blocked. */
function SessionReady({ session, name, onClose }: { session: Session, name: string, onClose: () => void }) {
  const { t } = useTranslation("artisans")
  const { time } = useFormat()
  return (
    <Prompt open variant="confirmation">
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{t("support.readyTitle")}</Prompt.Title>
          <Prompt.Description>{t("support.ready", { name, time: time(session.expires_at) })}</Prompt.Description>
        </Prompt.Header>
        {!session.url && <Text size="small" className="text-ui-fg-error px-6 pt-4">{t("support.noUrl")}</Text>}
        <Prompt.Footer>
          <Prompt.Cancel onClick={onClose}>{t("support.done")}</Prompt.Cancel>
          {session.url && (
            <Button size="small" asChild onClick={onClose}>
              <a href={session.url} target="_blank" rel="noopener noreferrer">{t("support.go")}</a>
            </Button>
          )}
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}

/** Signs the administrator in to the artisan's dashboard, with a reason that the audit log keeps. */
export function SupportButton({ artisan, onOpened }: { artisan: Artisan, onOpened: () => void }) {
  const { t } = useTranslation("artisans")
  const [reason, setReason] = useState("")
  const [busy, setBusy] = useState(false)
  const [session, setSession] = useState<Session>()
  const field = useId()

  async function open(): Promise<boolean> {
    setBusy(true)
    try {
      setSession(await client.fetch<Session>(`/admin/artisans/${artisan.id}/support-sessions`, { method: "POST", body: { reason: reason.trim() } }))
      setReason("")
      onOpened()
      return true
    } catch (error) {
      toast.error(messageOf(error) ?? t("failed", { ns: "adminKit" }))
      return false
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <AskDialog
        trigger={<Button size="small" variant="secondary">{t("support.open")}</Button>}
        title={t("support.title", { name: artisan.name })}
        words={[t("support.words"), t("support.audited")]}
        confirm={t("support.confirm")}
        isComplete={reason.trim() !== ""}
        busy={busy}
        onConfirm={open}
      >
        <Label htmlFor={field}>{t("support.reason")}</Label>
        <Input id={field} value={reason} maxLength={500} onChange={event => setReason(event.target.value)} />
      </AskDialog>
      {session && <SessionReady session={session} name={artisan.name} onClose={() => setSession(undefined)} />}
    </>
  )
}
