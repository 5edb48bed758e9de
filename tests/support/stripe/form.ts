/** A decoded form: texts in objects and lists. */
export type Form = { [key: string]: FormValue }
export type FormValue = string | Form | FormValue[]

function put(target: Form, path: string[], value: string): void {
  const [key = "", ...rest] = path
  if (rest.length === 0) {
    target[key] = value
    return
  }
  target[key] ??= {}
  put(target[key] as Form, rest, value)
}

/** `a[0]` and `a[1]` are a list. */
function withLists(value: FormValue): FormValue {
  if (typeof value === "string" || Array.isArray(value))
    return value
  const entries = Object.entries(value).map(([key, inner]) => [key, withLists(inner)] as const)
  const isList = entries.length > 0 && entries.every(([key]) => /^\d*$/.test(key))
  return isList ? entries.map(([, inner]) => inner) : Object.fromEntries(entries)
}

/** Reads `metadata[order]=1&expand[0]=x`, the way in which Stripe takes parameters. */
export function decodeForm(text: string): Form {
  const form: Form = {}
  for (const [name, value] of new URLSearchParams(text)) {
    const [head = "", ...inner] = name.split("[")
    put(form, [head, ...inner.map(part => part.replace(/\]$/, ""))], value)
  }
  return withLists(form) as Form
}
