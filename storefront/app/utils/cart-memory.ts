const CART_KEY = "craftmart_cart"
const CHANNEL = "craftmart_cart"

/** Where the tabs of one browser remember the cart's id, and how they tell each other of a change. */
export interface CartMemory {
  read: () => string | null
  write: (id: string | null) => void
  /** Tells the other tabs that the cart, or which cart it is, has changed. */
  announce: () => void
  onAnnounced: (listener: () => void) => void
}

/** Keeps the id in local storage; without storage (private mode, blocked) for this tab only. */
export function createCartMemory(): CartMemory {
  let own: string | null = null
  const channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(CHANNEL)
  return {
    read: () => withStorage(storage => storage.getItem(CART_KEY)) ?? own,
    write(id) {
      own = id
      withStorage(storage => id ? storage.setItem(CART_KEY, id) : storage.removeItem(CART_KEY))
    },
    announce: () => channel?.postMessage("changed"),
    onAnnounced: listener => channel?.addEventListener("message", listener),
  }
}

function withStorage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(localStorage)
  } catch {
    return undefined
  }
}
