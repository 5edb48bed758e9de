import { Button, FocusModal, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

interface Props {
  trigger: ReactNode
  title: string
  /** What will happen, and whether it can be undone, a paragraph each. */
  words: readonly string[]
  confirm: string
  isDangerous?: boolean
  isComplete?: boolean
  busy: boolean
  /** Does it, and tells whether it worked: what was typed stays when it did not. */
  onConfirm: () => Promise<boolean>
  onOpen?: () => void
  /** What has to be typed or chosen. */
  children?: ReactNode
}

/** Asks before something is done: names the thing, says what will happen, and takes what it needs. */
export function AskDialog(props: Props) {
  const { t } = useTranslation("adminKit")
  const [open, setOpen] = useState(false)

  function change(open: boolean) {
    setOpen(open)
    if (open)
      props.onOpen?.()
  }

  return (
    <FocusModal open={open} onOpenChange={change}>
      <FocusModal.Trigger asChild>{props.trigger}</FocusModal.Trigger>
      <FocusModal.Content className="mx-auto mt-24 h-fit max-h-[80vh] max-w-lg">
        <FocusModal.Header />
        <FocusModal.Body className="flex flex-col gap-4 overflow-y-auto p-6">
          <FocusModal.Title asChild><Heading>{props.title}</Heading></FocusModal.Title>
          <FocusModal.Description asChild>
            <div className="flex flex-col gap-2">
              {props.words.filter(Boolean).map(words => <Text key={words} className="text-ui-fg-subtle">{words}</Text>)}
            </div>
          </FocusModal.Description>
          {props.children}
        </FocusModal.Body>
        <FocusModal.Footer>
          <FocusModal.Close asChild>
            <Button size="small" variant="secondary">{t("cancel")}</Button>
          </FocusModal.Close>
          <Button
            size="small"
            variant={props.isDangerous ? "danger" : "primary"}
            disabled={props.isComplete === false}
            isLoading={props.busy}
            onClick={async () => setOpen(!await props.onConfirm())}
          >
            {props.confirm}
          </Button>
        </FocusModal.Footer>
      </FocusModal.Content>
    </FocusModal>
  )
}
