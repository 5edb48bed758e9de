import { LoadFailure, useLoad } from "@craftmart/admin-kit"
import { Button, Drawer, Skeleton, Tabs, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { holdsSecretLink } from "../../types/secret-links"
import type { Preview, SaleNotice } from "../lib/types"

function Mail({ notice }: { notice: SaleNotice }) {
  const { t } = useTranslation("saleNotices")
  const { answer, failure, reload } = useLoad<Preview>(`/admin/sale-notices/${notice.id}/preview`)
  if (failure)
    return <LoadFailure message={failure.message} onRetry={reload} />
  if (!answer)
    return <Skeleton className="h-96 w-full" />
  const { subject, html, text } = answer.mail
  return (
    <>
      <Text weight="plus" className="break-words">{subject}</Text>
      {holdsSecretLink(notice.kind) && <Text size="small" className="text-ui-fg-subtle">{t("preview.links")}</Text>}
      <Tabs defaultValue="html" className="flex min-h-0 flex-1 flex-col gap-3">
        <Tabs.List>
          <Tabs.Trigger value="html">{t("preview.html")}</Tabs.Trigger>
          <Tabs.Trigger value="text">{t("preview.text")}</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="html" className="min-h-0 flex-1">
          {/* Without any permission: the mail runs no script, follows no link and cannot reach the panel. */}
          <iframe title={t("preview.html")} sandbox="" referrerPolicy="no-referrer" srcDoc={html} className="h-full min-h-96 w-full rounded-lg border bg-white" />
        </Tabs.Content>
        <Tabs.Content value="text" className="min-h-0 flex-1 overflow-y-auto">
          <pre className="txt-small whitespace-pre-wrap break-words font-mono">{text}</pre>
        </Tabs.Content>
      </Tabs>
    </>
  )
}

/** Shows the mail of a notice as its reader sees it. */
export function PreviewButton({ notice }: { notice: SaleNotice }) {
  const { t } = useTranslation("saleNotices")
  const [open, setOpen] = useState(false)
  return (
    <Drawer open={open} onOpenChange={setOpen}>
      <Drawer.Trigger asChild><Button size="small" variant="transparent">{t("preview.open")}</Button></Drawer.Trigger>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t(`kind.${notice.kind}`)}</Drawer.Title>
          <Drawer.Description>{t("preview.to", { recipient: notice.recipient || t("list.noAddress") })}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-1 flex-col gap-3 overflow-y-auto">{open && <Mail notice={notice} />}</Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}
