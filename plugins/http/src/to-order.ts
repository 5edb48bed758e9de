/** `-created_at` as Query wants it; the id makes the order of equals stable. */
export function toOrder(order: string): Record<string, "ASC" | "DESC"> {
  const column = order.replace(/^-/, "")
  return { [column]: order.startsWith("-") ? "DESC" : "ASC", ...column !== "id" && { id: "ASC" as const } }
}
