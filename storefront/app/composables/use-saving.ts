/**
 * Saves what a form holds: says that it was saved, or what is wrong beside the
 * form and beside the field that the backend names. What was typed stays.
 */
export function useSaving(work: () => Promise<void>) {
  const { t } = useI18n()
  const toast = useToast()
  const toUserText = useUserMessage()
  const problem = ref("")
  const field = ref<string>()
  const isSaving = ref(false)

  async function save() {
    problem.value = ""
    field.value = undefined
    isSaving.value = true
    try {
      await work()
      toast.add({ title: t("account.saved"), icon: "i-lucide-check", color: "success" })
    } catch (error) {
      problem.value = toUserText(error)
      field.value = fieldOf(error)
    } finally {
      isSaving.value = false
    }
  }
  /** The problem of one field of the form, for its `error`. */
  const problemOf = (name: string) => field.value === name ? problem.value : undefined
  return { save, problem, problemOf, isSaving }
}
