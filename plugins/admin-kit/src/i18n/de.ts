import type { en } from "./en"

export const de: typeof en = {
  failed: "Etwas ist schiefgegangen. Bitte versuchen Sie es noch einmal.",
  loadFailed: "Das konnte nicht geladen werden.",
  retry: "Noch einmal versuchen",
  previous: "Zurück",
  next: "Weiter",
  range: "{{first}}–{{last}} von {{count}}",
  all: "Alle",
  search: "Suchen",
  searchFor: "Suchen: {{what}}",
  choose: "Auswählen …",
  noMatch: "Nichts passt.",
  cancel: "Abbrechen",
  save: "Speichern",
}
