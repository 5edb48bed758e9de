import type { ListingCurrency, OwnProduct } from "~/types/listing-form"
import type { BulkChange, BulkRow } from "~/utils/bulk-edit"
import type { FieldProblems } from "~/utils/listing-problems"

/** Prices and stock of many variants, changed in a table and saved all or none. */
export function useBulkEdit(currencies: () => ListingCurrency[], look: () => Promise<OwnProduct[]>) {
  const api = useArtisanApi()
  const rows = ref<BulkRow[]>([])
  const saving = ref(false)
  const isChecked = ref(false)
  const refused = ref<FieldProblems>({})
  const failure = shallowRef<unknown>()

  const changes = computed(() => bulkChanges(rows.value))
  const problems = computed(() => ({
    ...(isChecked.value ? bulkProblems(changes.value, currencies()) : {}),
    ...refused.value,
  }))
  watch(rows, () => {
    refused.value = {}
  }, { deep: true })

  function show(products: OwnProduct[]) {
    rows.value = bulkRows(products)
    isChecked.value = false
  }

  /** Answers how many variants were changed; 0 when something is wrong. */
  async function save(): Promise<number> {
    isChecked.value = true
    failure.value = undefined
    const sent = changes.value
    if (saving.value || !sent.length || Object.keys(problems.value).length)
      return 0
    saving.value = true
    try {
      await api.post("/artisan/products/bulk", { products: sent })
      return sent.length
    } catch (error) {
      await refuse(error, sent)
      return 0
    } finally {
      saving.value = false
    }
  }

  /** Where pieces were sold meanwhile, the table shows what is left now, and what was typed. */
  async function refuse(error: unknown, sent: BulkChange[]) {
    const field = fieldOf(error)
    if (error instanceof ApiError && error.code === "stock_changed")
      rows.value = seenAnew(rows.value, await look().catch(() => []))
    // What watches the rows forgets refusals: it goes first.
    await nextTick()
    if (field)
      refused.value = byVariant({ [field]: refusalCode(error) }, sent)
    failure.value = error
  }

  return { rows, changes, problems, saving, failure, show, save }
}
