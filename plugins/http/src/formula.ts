/** How a spreadsheet recognises a formula, also after a sign or a blank that it skips. */
const formula = /^[=+\-@\t\r]/
/** One that is guarded, however often. */
const guarded = /^'+[=+\-@\t\r]/

/** A text that a spreadsheet shows and does not run: an apostrophe in front of what looks like a formula. */
export function guardFormula(text: string): string {
  return formula.test(text) || guarded.test(text) ? `'${text}` : text
}

/** The text again as it was before `guardFormula`. */
export function unguardFormula(text: string): string {
  return guarded.test(text) ? text.slice(1) : text
}
