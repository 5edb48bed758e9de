import type { InjectionKey } from "vue"
import type { ListingCurrency, ListingForm, OwnProduct } from "~/types/listing-form"
import type { FieldProblems } from "~/utils/listing-problems"

/** What a listing is saved as. */
export type ListingStatus = "draft" | "published"

/**
 * One listing in the form: what is typed, its pictures, what is wrong, and
 * saving it. Everything typed is kept in this browser until it is saved, so
 * that neither an error nor a reload loses it.
 */
export function useListingEditor(product: OwnProduct | undefined, currencies: ListingCurrency[]) {
  const api = useArtisanApi()
  const artisans = useArtisanStore()
  const uploads = usePictureUploads()
  const { pictures } = uploads
  const key = draftKey(artisans.artisan?.id ?? "", product?.id)

  /** As it would stand there without a draft. */
  const original = { form: product ? formOf(product) : emptyListing(), pictures: product ? picturesOf(product) : [] }
  const kept = readListingDraft(key)
  const form = ref<ListingForm>(structuredClone(kept?.form ?? original.form))
  const isRestored = ref(Boolean(kept))
  const saving = ref<ListingStatus>()
  const failure = shallowRef<unknown>()
  /** What the form is checked as: nothing is called wrong before the first try. */
  const checkedAs = ref<ListingStatus>()
  /** What only the server knew to be wrong, until it is typed anew. */
  const refused = ref<FieldProblems>({})

  const problems = computed<FieldProblems>(() => checkedAs.value
    ? { ...listingProblems(form.value, pictures.value, checkedAs.value, currencies), ...refused.value }
    : refused.value)
  const isReady = computed(() => areAllReady(pictures.value))

  void uploads.resume(kept?.pictures ?? original.pictures)

  const untouched = fingerprint(original.form, original.pictures)
  function keep() {
    if (saving.value)
      return
    const isUntouched = fingerprint(form.value, pictures.value) === untouched
    writeListingDraft(key, isUntouched ? undefined : { form: form.value, pictures: pictures.value, at: Date.now() })
  }
  const keepSoon = useDebounceFn(keep, 300, { maxWait: 1000 })
  watch([form, pictures], () => {
    refused.value = {}
    void keepSoon()
  }, { deep: true })
  useEventListener("pagehide", keep)
  onScopeDispose(keep)

  function matchRows() {
    form.value.variants = matchVariants(form.value.options, form.value.variants)
  }

  /** Throws away what was not saved. */
  async function startOver() {
    writeListingDraft(key, undefined)
    form.value = structuredClone(original.form)
    isRestored.value = false
    checkedAs.value = undefined
    failure.value = undefined
    await uploads.resume(original.pictures)
  }

  /** Saves; answers the product, or undefined when something is wrong, which then stands in `problems` or `failure`. */
  async function save(status: ListingStatus): Promise<OwnProduct | undefined> {
    checkedAs.value = status
    failure.value = undefined
    if (saving.value || !isReady.value || Object.keys(problems.value).length)
      return undefined
    saving.value = status
    try {
      const path = product ? `/artisan/products/${product.id}` : "/artisan/products"
      const answer = await api.post<{ product: OwnProduct }>(path, toListing(form.value, pictures.value, status))
      writeListingDraft(key, undefined)
      return answer.product
    } catch (error) {
      await refuse(error)
      saving.value = undefined
      return undefined
    }
  }

  /** Where pieces were sold meanwhile, the form learns how many are left, and keeps what was typed. */
  async function refuse(error: unknown) {
    const field = fieldOf(error)
    if (product && error instanceof ApiError && error.code === "stock_changed") {
      const now = await api.get<{ product: OwnProduct }>(`/artisan/products/${product.id}`).catch(() => undefined)
      form.value.variants = now ? stockSeenAnew(form.value.variants, now.product) : form.value.variants
    }
    // What watches the form forgets refusals: it goes first.
    await nextTick()
    if (field)
      refused.value = { [field]: refusalCode(error) }
    failure.value = error
  }

  return { ...uploads, form, currencies, isRestored, isReady, saving, failure, problems, checkedAs, matchRows, startOver, save, product }
}

export type ListingEditor = ReturnType<typeof useListingEditor>
export const listingEditorKey: InjectionKey<ListingEditor> = Symbol("listing editor")

/** The editor that this part of the form belongs to. */
export function useEditor(): ListingEditor {
  const editor = inject(listingEditorKey)
  if (!editor)
    throw new Error("A part of the listing's form stands outside of it")
  return editor
}
