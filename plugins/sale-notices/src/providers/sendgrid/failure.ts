import { PermanentFailure } from "../../delivery/permanent-failure"

/** What the SDK throws for an answer of 400 and above. */
interface Refusal {
  code: number
  response: { body: unknown }
}

/** Answers that are about this shop's account or pace, not about this mail: the same mail can pass later. */
const passing = new Set([401, 403, 408, 429])

function isRefusal(error: unknown): error is Refusal {
  return typeof error === "object" && error !== null && "response" in error && "code" in error && typeof error.code === "number"
}

function reasons(body: unknown): string {
  const errors = typeof body === "object" && body !== null && "errors" in body && Array.isArray(body.errors) ? body.errors as unknown[] : []
  return errors
    .map((error) => {
      const { message, field } = error as { message?: unknown, field?: unknown }
      return typeof field === "string" && field !== "null" ? `${String(message)} (${field})` : String(message)
    })
    .join("; ")
}

/**
 * Says in words why SendGrid did not take a mail: its own reasons, never the request, which holds the key.
 * A 4xx is a {@link PermanentFailure}, save those that can pass; 5xx and broken connections can always be tried again.
 */
export function explainFailure(error: unknown, apiKey: string): Error {
  const hide = (text: string) => text.replaceAll(apiKey, "***")
  if (!isRefusal(error))
    return new Error(hide(`SendGrid did not answer: ${error instanceof Error ? error.message : String(error)}`))
  const said = reasons(error.response.body)
  const words = hide(`SendGrid answered ${error.code}${said && `: ${said}`}`)
  return error.code < 500 && !passing.has(error.code) ? new PermanentFailure(words) : new Error(words)
}
