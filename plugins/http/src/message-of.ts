/** What an error says; a workflow turns errors into plain objects. */
export function messageOf(error: unknown): string {
  const { message } = (error ?? {}) as { message?: unknown }
  return typeof message === "string" ? message : String(error)
}
