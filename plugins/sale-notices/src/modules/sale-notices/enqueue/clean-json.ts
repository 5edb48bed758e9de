const unstorable = /\p{Surrogate}|\0/gu

/** JSON that Postgres can keep: `jsonb` refuses NUL and halves of surrogate pairs, which a cut text may end with. */
export function toStorableJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => typeof inner === "string" ? toStorableText(inner) : inner)
}

/** The same for a text column. */
export function toStorableText(text: string): string {
  return text.replace(unstorable, "\uFFFD")
}
