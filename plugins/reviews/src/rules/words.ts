import { text } from "@craftmart/http"

/** Half of a character that needs two: no database keeps it. */
const halves = /\p{Surrogate}/u
/** Characters that turn the direction of what follows, also outside of the review. */
const overrides = /[\u202A-\u202E\u2066-\u2069]/
/** Emoji and some scripts need one or two of these between letters; nobody needs a row of them. */
// eslint-disable-next-line regexp/prefer-character-class -- U+034F is a combining character, which misleads inside a class
const invisible = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]|\u034F/g
// eslint-disable-next-line regexp/prefer-character-class -- the same
const flood = /(?:[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]|\u034F){3}/
/** Marks piled upon one letter climb out of the line. */
const pile = /\p{M}{8}/u

/** Words of up to `max` characters that can be read and stay in their place. What is in them is text, never markup. */
export function words(max: number) {
  return text(max)
    .refine(value => !halves.test(value), "must not contain halves of characters")
    .refine(value => !overrides.test(value), "must not turn the direction of writing")
    .refine(value => !flood.test(value) && !pile.test(value), "must not contain floods of invisible or combining characters")
}

/** Words that say something: an invisible space does not. */
export function requiredWords(max: number) {
  return words(max).refine(value => value.replace(invisible, "").trim().length > 0, "must say something")
}
