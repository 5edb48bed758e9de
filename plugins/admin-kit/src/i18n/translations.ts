import { de } from "./de"
import { en } from "./en"

/** A plugin's texts under its namespace, with those of the kit beside them: Medusa's panel merges these into its own. */
export function translations<Texts>(namespace: string, texts: { en: Texts, de: Texts }) {
  return {
    en: { adminKit: en, [namespace]: texts.en },
    de: { adminKit: de, [namespace]: texts.de },
  }
}
