/** Where a token is kept between visits. */
export interface TokenMemory {
  read: () => string | null
  /** Null forgets it. */
  write: (token: string | null) => void
}

/** A token in the browser's local storage; without storage it lasts as long as the page. On the server there is none. */
export function createTokenMemory(key: string): TokenMemory {
  let kept: string | null = null
  return {
    read() {
      if (import.meta.server)
        return null
      try {
        return localStorage.getItem(key)
      } catch {
        return kept
      }
    },
    write(token) {
      kept = token
      try {
        token ? localStorage.setItem(key, token) : localStorage.removeItem(key)
      } catch {
        // The variable above serves this page.
      }
    },
  }
}
