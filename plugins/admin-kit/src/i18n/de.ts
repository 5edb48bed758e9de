import type { en } from "./en"

export const de: typeof en = {
  failed: "Etwas ist schiefgegangen. Bitte versuchen Sie es noch einmal.",
  loadFailed: "Das konnte nicht geladen werden.",
  retry: "Noch einmal versuchen",
  previous: "Zurück",
  next: "Weiter",
  range: "{{first}}–{{last}} von {{total}}",
  all: "Alle",
  search: "Suchen",
  searchFor: "Suchen: {{what}}",
  tooShort: "Bitte mindestens {{least}} Zeichen: Mit weniger wird nicht gesucht.",
  choose: "Auswählen …",
  noMatch: "Nichts passt.",
  cancel: "Abbrechen",
  save: "Speichern",
}
