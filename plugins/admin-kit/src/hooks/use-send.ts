import { toast } from "@medusajs/ui"
import { useCallback, useRef, useState } from "react"
import { useTranslation } from "react-i18next"

import { client, messageOf } from "../client"

interface Request { path: string, method?: "POST" | "DELETE", body?: Record<string, unknown> }

/** What is said when it worked, which may depend on the answer. */
type Done<Answer> = string | ((answer: Answer) => string)

/** Sends what an administrator decided, says `done` or what went wrong, and tells whether it worked. A second click waits for the first. */
export function useSend() {
  const { t } = useTranslation("adminKit")
  const [busy, setBusy] = useState(false)
  const sending = useRef(false)

  const send = useCallback(async <Answer>({ path, method = "POST", body = {} }: Request, done: Done<Answer>): Promise<boolean> => {
    if (sending.current)
      return false
    sending.current = true
    setBusy(true)
    try {
      const answer = await client.fetch<Answer>(path, { method, ...method === "POST" && { body } })
      toast.success(typeof done === "string" ? done : done(answer))
      return true
    } catch (error) {
      toast.error(messageOf(error) ?? t("failed"))
      return false
    } finally {
      sending.current = false
      setBusy(false)
    }
  }, [t])
  return { busy, send }
}
