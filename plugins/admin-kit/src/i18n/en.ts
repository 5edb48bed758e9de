/** The words that every page has; the other languages have the same keys, which their type demands. */
export const en = {
  failed: "Something went wrong. Please try again.",
  loadFailed: "This could not be loaded.",
  retry: "Try again",
  previous: "Previous",
  next: "Next",
  range: "{{first}}–{{last}} of {{total}}",
  all: "All",
  search: "Search",
  searchFor: "Search: {{what}}",
  tooShort: "Type at least {{least}} letters: fewer are not searched for.",
  choose: "Choose …",
  noMatch: "Nothing matches.",
  cancel: "Cancel",
  save: "Save",
}
