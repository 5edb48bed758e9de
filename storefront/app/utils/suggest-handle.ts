/** The longest and shortest handle that the backend takes. */
export const HANDLE_LENGTH = { min: 3, max: 60 } as const

/** A handle out of a name: small letters, digits and single hyphens; letters with marks lose them. */
export function suggestHandle(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("æ", "ae")
    .replaceAll("ø", "o")
    .normalize("NFKD")
    .replace(/[\u0300-\u036F'’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, HANDLE_LENGTH.max)
    .replace(/^-|-$/g, "")
}

/** Whether a handle has the right letters and length; whether it is free only the backend knows. */
export function isHandle(handle: string): boolean {
  return handle.length >= HANDLE_LENGTH.min && handle.length <= HANDLE_LENGTH.max && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(handle)
}
