import type { ArtisanNotification } from "~/types/artisan-notification"

/** A notification in a sentence of the page's language. */
export function useNotificationText() {
  const { t, te } = useI18n()
  const money = useMoney()
  return (notification: ArtisanNotification) => {
    const { text, values, amount } = notificationView(notification)
    const key = te(`work.news.kind.${text}`) ? `work.news.kind.${text}` : "work.news.kind.other"
    const filled = { ...values, ...amount && { amount: money(amount.amount, amount.currency) } }
    return t(key, filled, typeof values.count === "number" ? values.count : 1)
  }
}
