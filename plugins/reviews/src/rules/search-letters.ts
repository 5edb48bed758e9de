/** How many letters make a search: two are in nearly every review, and no index knows where. */
export const SEARCH_LETTERS = 3
