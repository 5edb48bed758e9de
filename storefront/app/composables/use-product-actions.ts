import type { OwnProduct } from "~/types/listing-form"

/**
 * What an artisan does to a product from the list: each says in a toast how it
 * went, and calls `done` when something has changed.
 */
export function useProductActions(done: () => unknown) {
  const { t } = useI18n()
  const api = useArtisanApi()
  const toast = useToast()
  const toUserText = useUserMessage()
  const problemText = useListingProblem()
  const busy = ref(false)

  async function act(send: () => Promise<unknown>, said: { title: string, actions?: object[] }) {
    if (busy.value)
      return false
    busy.value = true
    try {
      await send()
      toast.add({ icon: "i-lucide-check", color: "success", ...said })
      await done()
      return true
    } catch (error) {
      toast.add({ title: reasonOf(error), icon: "i-lucide-triangle-alert", color: "error" })
      return false
    } finally {
      busy.value = false
    }
  }

  /** The words for a refusal that names a field of the listing, such as a missing picture. */
  function reasonOf(error: unknown) {
    const field = fieldOf(error)
    return field ? problemText(refusalCode(error), field) : toUserText(error)
  }

  const pathOf = ({ id }: OwnProduct) => `/artisan/products/${id}`

  function setStatus(product: OwnProduct, status: "draft" | "published") {
    return act(
      () => api.post(pathOf(product), { status }),
      { title: t(`seller.list.${status === "published" ? "published" : "offline"}`, { title: product.title }) },
    )
  }
  function duplicate(product: OwnProduct) {
    return act(() => api.post(`${pathOf(product)}/duplicate`), { title: t("seller.list.duplicated", { title: product.title }) })
  }
  function restore(product: OwnProduct) {
    return act(() => api.post(`${pathOf(product)}/restore`), { title: t("seller.list.restored", { title: product.title }) })
  }
  function remove(product: OwnProduct) {
    return act(() => api.remove(pathOf(product)), {
      title: t("seller.list.deleted", { title: product.title }),
      actions: [{ label: t("seller.list.undo"), color: "neutral", variant: "outline", onClick: () => void restore(product) }],
    })
  }

  return { busy, setStatus, duplicate, restore, remove }
}
