/** The words as a pattern of LIKE that finds them anywhere, and in which `%` and `_` are themselves. */
export function likePattern(words: string): string {
  return `%${words.replace(/[\\%_]/g, "\\$&")}%`
}
