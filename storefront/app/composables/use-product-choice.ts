import type { Product, ProductVariant, StockState } from "~/types/product"
import type { Choice } from "~/utils/variants"

const NO_PRODUCT = { material: null, weight: null, metadata: null }

/** The options a buyer has chosen, and what that means: variant, price, stock. */
export function useProductChoice(product: Ref<Product | null | undefined>) {
  const facts = computed(() => productFacts(product.value ?? NO_PRODUCT))
  const choice = ref<Choice>({})

  function canBeBought(variant: ProductVariant) {
    return stockState(variant, facts.value).state !== "sold-out"
  }
  watch(product, (loaded) => {
    if (!loaded || findVariant(loaded, choice.value))
      return
    const first = firstVariant(loaded, canBeBought)
    choice.value = first ? choiceOf(first) : {}
  }, { immediate: true })

  const variant = computed(() => product.value ? findVariant(product.value, choice.value) : undefined)
  const stock = computed<StockState>(() => variant.value
    ? stockState(variant.value, facts.value)
    : { state: "sold-out" })
  const price = computed(() => variant.value?.calculated_price ?? null)
  return { choice, facts, variant, stock, price, canBeBought }
}
