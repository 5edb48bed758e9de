/** Whether a text can be an id at all; PostgreSQL refuses some that cannot (NUL) instead of finding nothing. */
export function isId(text: string | undefined): text is string {
  return text !== undefined && /^[\w-]{1,100}$/.test(text)
}
