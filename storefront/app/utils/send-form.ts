import type { ApiErrorBody } from "./api-error"
import { ApiError } from "./api-error"

export interface FormToSend {
  url: string
  fields: Record<string, string>
  file_field: string
  file: Blob
  name: string
}

/**
 * Posts a file and its fields, telling how much of it has gone (0 to 1), and
 * answers the JSON that comes back. `fetch` cannot tell progress; this is the
 * one place with an `XMLHttpRequest`.
 *
 * Rejects with an {@link ApiError}: of status 0 when the connection was cut.
 */
export function sendForm(form: FormToSend, onProgress: (part: number) => void, signal?: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const body = new FormData()
    for (const [name, value] of Object.entries(form.fields))
      body.append(name, value)
    body.append(form.file_field, form.file, form.name)

    request.open("POST", form.url)
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total ? loaded / total : 0))
    request.addEventListener("load", () => {
      const answer = parsed(request.responseText)
      if (request.status >= 200 && request.status < 300)
        resolve(answer)
      else
        reject(new ApiError(request.status, errorIn(answer)))
    })
    request.addEventListener("error", () => reject(new ApiError(0, { code: "unreachable" })))
    request.addEventListener("abort", () => reject(new DOMException("Called off", "AbortError")))
    signal?.addEventListener("abort", () => request.abort())
    request.send(body)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Ours says `{code, message}`, Cloudinary `{error: {message}}`. */
function errorIn(answer: unknown): ApiErrorBody {
  const body = (answer ?? {}) as ApiErrorBody & { error?: ApiErrorBody }
  return body.error ?? body
}
