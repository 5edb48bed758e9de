import { LeaveModal } from "#components"

/** Asks before what was typed is left behind. */
export function useUnsavedGuard(isChanged: () => boolean) {
  const modal = useOverlay().create(LeaveModal, { destroyOnClose: true })
  onBeforeRouteLeave(async () => !isChanged() || await modal.open().result === true)
  useEventListener("beforeunload", (event) => {
    if (isChanged())
      event.preventDefault()
  })
}
