import { distance } from "./distance"

/** Words of the shop, without accents and in lower case, with the number of places that have them. */
export type Lexicon = ReadonlyMap<string, number>

const SHORTEST_WORD = 3
const SHORTEST_WORD_WITH_TWO_SLIPS = 6

/** Each word is compared with the whole lexicon: what is longer than anybody types stays as it is. */
const MOST_WORDS = 12

/** A word as the lexicon has it. */
export function plain(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
}

/** The query with every word that the shop does not know replaced by the nearest that it does, if one is near. */
export function correctWords(query: string, lexicon: Lexicon): string {
  const words = query.trim().split(/\s+/)
  return words.length > MOST_WORDS ? query : words.map(word => correctWord(word, lexicon)).join(" ")
}

function correctWord(word: string, lexicon: Lexicon): string {
  const typed = plain(word)
  if (typed.length < SHORTEST_WORD || isKnown(typed, lexicon))
    return word
  let best = { word, slips: allowedSlips(typed), count: 0 }
  for (const [known, count] of lexicon) {
    if (Math.abs(known.length - typed.length) > best.slips)
      continue
    const slips = distance(typed, known)
    if (slips < best.slips || (slips === best.slips && count > best.count))
      best = { word: known, slips, count }
  }
  return best.word
}

/** A plural of a word that is known is known: the index takes endings away. */
function isKnown(word: string, lexicon: Lexicon): boolean {
  return lexicon.has(word) || lexicon.has(word.replace(/e?s$/, "")) || lexicon.has(word.replace(/s$/, ""))
}

function allowedSlips(word: string): number {
  return word.length < SHORTEST_WORD_WITH_TWO_SLIPS ? 1 : 2
}
