import type { AsyncDataRequestStatus } from "#app"

/** What was asked for last stays on the screen, dimmed, while the next answer is on its way. */
export function useLastAnswer<T>({ data, status }: { data: Ref<T | undefined>, status: Ref<AsyncDataRequestStatus> }) {
  const shown = computed<T | undefined>(before => data.value ?? before)
  const isLoading = computed(() => status.value === "pending" || status.value === "idle")
  return { shown, isLoading }
}
