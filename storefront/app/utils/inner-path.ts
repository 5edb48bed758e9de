/** A path of this shop from an address's query, or undefined: `//elsewhere` and `https:` would lead a buyer away. */
export function innerPath(value: unknown): string | undefined {
  return typeof value === "string" && /^\/(?![/\\])/.test(value) ? value : undefined
}
