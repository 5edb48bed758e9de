export type HandleState = "empty" | "checking" | "free" | "taken" | "invalid" | "unknown"

/** Whether a handle is free, asked while it is typed: only the last answer counts. */
export function useHandleCheck(handle: () => string) {
  const api = useArtisanApi()
  const state = ref<HandleState>("empty")
  let asked = 0

  const ask = useDebounceFn(async (wanted: string, mine: number) => {
    const found = await api.get<{ available: boolean, reason: "invalid" | "taken" | null }>(`/store/artisans/handles/${encodeURIComponent(wanted)}`)
      .then(({ available, reason }): HandleState => available ? "free" : reason ?? "taken")
      .catch((): HandleState => "unknown")
    if (mine === asked)
      state.value = found
  }, 350)

  watch(handle, (wanted) => {
    asked += 1
    state.value = !wanted ? "empty" : isHandle(wanted) ? "checking" : "invalid"
    if (state.value === "checking")
      void ask(wanted, asked)
  }, { immediate: true })

  return state
}
