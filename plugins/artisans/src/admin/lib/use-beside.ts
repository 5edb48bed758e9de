import { useLoad } from "@craftmart/admin-kit"

/** What another plugin tells; `isThere` is false where that plugin is not installed, and its part of the page is left out. */
export function useBeside<Answer>(path: string) {
  const loaded = useLoad<Answer>(path)
  return { ...loaded, isThere: loaded.failure?.status !== 404 }
}
