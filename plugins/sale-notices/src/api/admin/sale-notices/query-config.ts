const defaults = [
  "id",
  "key",
  "kind",
  "recipient",
  "order_id",
  "artisan_id",
  "status",
  "attempts",
  "next_attempt_at",
  "last_error",
  "provider_message_id",
  "sent_at",
  "created_at",
  "updated_at",
]

export const listSaleNoticesQueryConfig = { defaults, isList: true, entity: "sale_notice" }

export const saleNoticeFields = defaults
