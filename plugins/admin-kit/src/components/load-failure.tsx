import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** Says that something could not be loaded, in the backend's words where it had any, and offers another try. */
export function LoadFailure({ message, onRetry }: { message?: string, onRetry: () => void }) {
  const { t } = useTranslation("adminKit")
  return (
    <div role="alert" className="flex items-center justify-between gap-4 px-6 py-4">
      <Text size="small" className="text-ui-fg-error">{message ?? t("loadFailed")}</Text>
      <Button size="small" variant="secondary" onClick={onRetry}>{t("retry")}</Button>
    </div>
  )
}
