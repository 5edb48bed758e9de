/** Control characters, line ends, and marks that turn the direction of all that follows. */
const unwanted = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu

/**
 * Somebody's words as one line that can stand in a header: no line break (which could start another header),
 * nothing that hides or reverses what follows, `longest` characters at most.
 */
export function oneLine(words: string | null | undefined, longest = 200): string {
  const characters = [...(words ?? "").replace(unwanted, " ").replace(/\s+/g, " ").trim()]
  return characters.length > longest ? `${characters.slice(0, longest - 1).join("").trimEnd()}…` : characters.join("")
}

/** An http(s) address in its normal form, or null for anything else, `javascript:` included. */
export function webUrl(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url))
    return null
  const { protocol, href } = new URL(url)
  return protocol === "https:" || protocol === "http:" ? href : null
}

/** "a mug", "a mug and a bowl", "a mug, a bowl and 3 more": the first two, then how many more. */
export function listNames(names: string[]): string {
  if (names.length <= 2)
    return names.join(" and ")
  return names.length === 3
    ? `${names[0]}, ${names[1]} and ${names[2]}`
    : `${names[0]}, ${names[1]} and ${names.length - 2} more`
}
