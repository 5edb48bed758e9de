/** `-created_at` as Query wants it; the id makes the order of equals stable. */
export function toOrder(order: string): Record<string, "ASC" | "DESC"> {
  return order.startsWith("-") ? { [order.slice(1)]: "DESC", id: "ASC" } : { [order]: "ASC", id: "ASC" }
}
