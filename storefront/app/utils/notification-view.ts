import type { ArtisanNotification } from "../types/artisan-notification"

/** How a notification looks and where it leads; the words are `news.kind.*`, filled with `values`. */
export interface NotificationView {
  icon: string
  /** The text's key under `news.kind`. */
  text: string
  values: Record<string, string | number>
  /** Major units, where the text names a sum. */
  amount?: { amount: number, currency: string }
  to?: string
}

const HOME = "/dashboard/seller"

/** The look of a notification; a kind that this page does not know yet says that there is news. */
export function notificationView({ kind, payload }: ArtisanNotification): NotificationView {
  const text = (name: string) => typeof payload[name] === "string" ? payload[name] : undefined
  const number = (name: string) => typeof payload[name] === "number" ? payload[name] : undefined
  const order = text("artisan_order_id")
  const product = text("product_id")
  switch (kind) {
    case "sale":
      return {
        icon: "i-lucide-shopping-bag",
        text: "sale",
        values: { number: number("display_id") ?? "", count: number("items_count") ?? 1 },
        amount: { amount: number("total") ?? 0, currency: text("currency_code") ?? "eur" },
        to: order && `${HOME}/orders/${order}`,
      }
    case "review":
      return {
        icon: "i-lucide-star",
        text: "review",
        values: { count: number("rating") ?? 0, product: text("product_title") ?? text("title") ?? "" },
        to: `${HOME}/reviews`,
      }
    case "low_stock":
      return {
        icon: "i-lucide-package-open",
        text: number("stock") === 0 ? "sold_out" : "low_stock",
        values: { count: number("stock") ?? 0, product: text("product_title") ?? text("title") ?? "" },
        to: product && `${HOME}/product/${product}`,
      }
    case "approval":
      return { icon: "i-lucide-badge-check", text: `approval_${text("status") ?? "active"}`, values: {}, to: HOME }
    default:
      return { icon: "i-lucide-bell", text: "other", values: {}, to: order && `${HOME}/orders/${order}` }
  }
}
