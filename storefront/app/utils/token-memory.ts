/** Where a token is kept between visits. */
export interface TokenMemory {
  read: () => string | null
  /** Null forgets it. */
  write: (token: string | null) => void
}

/** A token in the browser's local storage, or in another; without storage it lasts as long as the page. On the server there is none. */
export function createTokenMemory(key: string, storage: () => Storage = () => localStorage): TokenMemory {
  let kept: string | null = null
  return {
    read() {
      if (import.meta.server)
        return null
      try {
        return storage().getItem(key)
      } catch {
        return kept
      }
    },
    write(token) {
      kept = token
      try {
        token ? storage().setItem(key, token) : storage().removeItem(key)
      } catch {
        // The variable above serves this page.
      }
    },
  }
}

/** A memory that a visitor's token can be put before; the own one stays beneath it, untouched. */
export interface VisitedMemory extends TokenMemory {
  visit: (token: string) => void
}

/** Forgetting the token ends the visit first; a token that is written ends it, too. */
export function createVisitedMemory(own: TokenMemory, visitor: TokenMemory): VisitedMemory {
  return {
    read: () => visitor.read() ?? own.read(),
    write(token) {
      const isVisit = visitor.read() !== null
      visitor.write(null)
      if (token !== null || !isVisit)
        own.write(token)
    },
    visit: visitor.write,
  }
}
