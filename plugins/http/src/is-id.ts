/** Whether a text can be an id. Some that cannot (NUL), PostgreSQL would answer with an error instead of finding nothing. */
export function isId(text: string | undefined): text is string {
  return text !== undefined && /^[\w-]{1,100}$/.test(text)
}
