const KEY = "craftmart_application"

/** What somebody has written of their workshop but not sent yet; never the password. */
export interface ApplicationDraft {
  email: string
  name: string
  handle: string
  tagline: string
  story: string
  place: string
  country_code: string | undefined
}

export function readApplication(): Partial<ApplicationDraft> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<ApplicationDraft>
  } catch {
    return {}
  }
}

export function writeApplication(draft: ApplicationDraft | undefined): void {
  try {
    draft ? localStorage.setItem(KEY, JSON.stringify(draft)) : localStorage.removeItem(KEY)
  } catch {
    // Without storage a reload forgets what was typed; nothing else suffers.
  }
}
