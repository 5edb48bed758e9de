import type { SavedCard } from "~/types/saved-card"

/** The customer's cards at the payment provider. A shop without cards has no such route, and so no cards. */
export function useSavedCards() {
  const sdk = useMedusa()
  const { public: { stripePublishableKey } } = useRuntimeConfig()
  const cards = shallowRef<SavedCard[]>([])

  /** @throws ApiError when they cannot be read */
  async function load() {
    if (stripePublishableKey)
      cards.value = (await sdk.client.fetch<{ cards: SavedCard[] }>("/store/customers/me/cards")).cards
  }

  /** @throws ApiError when the card is still there */
  async function remove(id: string) {
    await sdk.client.fetch(`/store/customers/me/cards/${id}`, { method: "DELETE" })
    cards.value = cards.value.filter(card => card.id !== id)
  }

  return { cards, load, remove }
}
