/** Which reviews of a product the buyer has called helpful; a change shows at once and is taken back when it fails. */
export function useVotes(productId: string) {
  const reviews = useReviews()
  const customers = useCustomerStore()
  const voted = ref(new Set<string>())
  const counts = ref(new Map<string, number>())

  let loading: Promise<void> | undefined

  async function load() {
    await customers.start()
    if (customers.customer)
      voted.value = new Set(await reviews.votes(productId).catch(() => []))
  }

  /** Looks up the buyer's votes; once, and before the first new one, which it would undo. */
  function loaded(): Promise<void> {
    loading ??= load()
    return loading
  }

  onMounted(loaded)

  function mark(id: string, helpful: boolean) {
    const next = new Set(voted.value)
    helpful ? next.add(id) : next.delete(id)
    voted.value = next
  }

  /** Says or takes back that a review was helpful; rejects with an `ApiError`. */
  async function toggle(id: string) {
    await loaded()
    const helpful = !voted.value.has(id)
    mark(id, helpful)
    try {
      counts.value = new Map(counts.value).set(id, await reviews.vote(id, helpful))
    } catch (error) {
      mark(id, !helpful)
      throw error
    }
  }
  return { voted, counts, toggle }
}
