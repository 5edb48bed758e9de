import { Hint, Input, Label, Switch, Textarea } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { Settings } from "../../../settings/schemas"
import { mailKinds } from "../../../settings/mail-kinds"
import type { FieldsProps } from "./setting-fields"

type Mail = Settings["mail"]
type Kind = (typeof mailKinds)[number]

export function MailSetting({ value, onChange }: FieldsProps<Mail>) {
  const { t } = useTranslation("backOffice")
  return (
    <>
      <div className="flex items-start gap-3">
        <Switch
          id="own-sender"
          aria-describedby="own-sender-hint"
          checked={value.sender !== null}
          onCheckedChange={own => onChange({ ...value, sender: own ? { name: "", address: "" } : null })}
        />
        <div className="flex flex-col gap-1">
          <Label htmlFor="own-sender">{t("settings.mail.ownSender")}</Label>
          <Hint id="own-sender-hint">{t("settings.mail.senderHint")}</Hint>
        </div>
      </div>
      {value.sender && <Sender sender={value.sender} onChange={sender => onChange({ ...value, sender })} />}
      <Hint>{t("settings.mail.introHint")}</Hint>
      {mailKinds.map(kind => <Words key={kind} kind={kind} value={value} onChange={onChange} />)}
    </>
  )
}

function Sender({ sender, onChange }: { sender: NonNullable<Mail["sender"]>, onChange: (sender: NonNullable<Mail["sender"]>) => void }) {
  const { t } = useTranslation("backOffice")
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <div className="flex flex-col gap-2">
        <Label htmlFor="sender-name">{t("settings.mail.name")}</Label>
        <Input id="sender-name" required maxLength={80} value={sender.name} onChange={event => onChange({ ...sender, name: event.target.value })} />
      </div>
      <div className="flex flex-col gap-2">
        <Label htmlFor="sender-address">{t("settings.mail.address")}</Label>
        <Input id="sender-address" type="email" required maxLength={254} value={sender.address} onChange={event => onChange({ ...sender, address: event.target.value })} />
      </div>
    </div>
  )
}

/** An empty field means the marketplace's own words; a kind without any is left out. */
function Words({ kind, value, onChange }: { kind: Kind } & FieldsProps<Mail>) {
  const { t } = useTranslation("backOffice")
  const words = value.texts[kind] ?? { subject: null, intro: null }

  function change(changes: Partial<typeof words>) {
    const { [kind]: _, ...others } = value.texts
    const next = { ...words, ...changes }
    onChange({ ...value, texts: next.subject === null && next.intro === null ? others : { ...others, [kind]: next } })
  }

  return (
    <fieldset className="border-ui-border-base flex flex-col gap-2 border-t pt-4">
      <legend className="txt-small-plus">{t(`settings.mail.kinds.${kind}`)}</legend>
      <Label htmlFor={`${kind}-subject`} weight="regular">{t("settings.mail.subject")}</Label>
      <Input id={`${kind}-subject`} maxLength={150} value={words.subject ?? ""} onChange={event => change({ subject: event.target.value || null })} />
      <Label htmlFor={`${kind}-intro`} weight="regular">{t("settings.mail.intro")}</Label>
      <Textarea id={`${kind}-intro`} rows={2} maxLength={1000} value={words.intro ?? ""} onChange={event => change({ intro: event.target.value || null })} />
    </fieldset>
  )
}
