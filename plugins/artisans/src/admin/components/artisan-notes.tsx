import { AskDialog, LoadFailure, Section, useFormat, useLoad, useSend } from "@craftmart/admin-kit"
import { Button, Label, Text, Textarea } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"

import type { ArtisanNote, Page } from "../lib/types"

function Note({ note, onRemoved }: { note: ArtisanNote, onRemoved: () => void }) {
  const { t } = useTranslation("artisans")
  const { time } = useFormat()
  const { busy, send } = useSend()

  async function remove() {
    const isDone = await send({ path: `/admin/artisan-notes/${note.id}`, method: "DELETE" }, t("notes.removed"))
    onRemoved()
    return isDone
  }

  return (
    <div className="flex items-start justify-between gap-4 px-6 py-3">
      <div className="min-w-0">
        <Text size="small" className="whitespace-pre-line break-words">{note.note}</Text>
        <Text size="xsmall" className="text-ui-fg-subtle">{`${note.created_by_email ?? t("notes.key")} · ${time(note.created_at)}`}</Text>
      </div>
      <AskDialog
        trigger={<Button size="small" variant="transparent">{t("notes.remove")}</Button>}
        title={t("notes.removeTitle")}
        words={[t("notes.quoted", { note: note.note }), t("notes.removeWords")]}
        confirm={t("notes.remove")}
        isDangerous
        busy={busy}
        onConfirm={remove}
      />
    </div>
  )
}

/** What administrators tell each other about an artisan. */
export function ArtisanNotes({ id, onChange }: { id: string, onChange: () => void }) {
  const { t } = useTranslation("artisans")
  const { answer, failure, reload } = useLoad<Page & { notes: ArtisanNote[] }>(`/admin/artisans/${id}/notes?limit=100`)
  const { busy, send } = useSend()
  const [words, setWords] = useState("")
  const field = useId()

  function renew() {
    reload()
    onChange()
  }

  async function write() {
    if (await send({ path: `/admin/artisans/${id}/notes`, body: { note: words.trim() } }, t("notes.saved")))
      setWords("")
    renew()
  }

  return (
    <Section title={t("notes.title")}>
      <div className="flex flex-col gap-2 px-6 py-4">
        <Text size="small" className="text-ui-fg-subtle">{t("notes.hint")}</Text>
        <Label htmlFor={field} size="small">{t("notes.write")}</Label>
        <Textarea id={field} value={words} maxLength={5000} rows={2} onChange={event => setWords(event.target.value)} />
        <Button size="small" variant="secondary" className="self-end" disabled={!words.trim()} isLoading={busy} onClick={write}>{t("notes.save")}</Button>
      </div>
      {failure && <LoadFailure message={failure.message} onRetry={reload} />}
      {answer?.count === 0 && <Text size="small" className="text-ui-fg-subtle px-6 py-4">{t("notes.none")}</Text>}
      {answer?.notes.map(note => <Note key={note.id} note={note} onRemoved={renew} />)}
    </Section>
  )
}
