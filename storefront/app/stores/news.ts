import type { ArtisanNotification, NotificationList } from "~/types/artisan-notification"
import { defineStore } from "pinia"
import { ref, shallowRef } from "vue"
import { useArtisanApi } from "~/composables/use-artisan-api"
import { listenToNews } from "~/utils/listen-to-news"

const RECENT = 8

/**
 * What the artisan is told: the latest notifications and how many are unread,
 * kept up to date while the dashboard is open. Actions reject with an `ApiError`.
 */
export const useNewsStore = defineStore("news", () => {
  const api = useArtisanApi()

  const recent = shallowRef<ArtisanNotification[]>()
  const unread = ref(0)
  /** The one that arrived last while somebody was looking; undefined until one does. */
  const latest = shallowRef<ArtisanNotification>()
  let listening: AbortController | undefined

  async function load() {
    const answer = await api.get<NotificationList>("/artisan/notifications", { limit: RECENT })
    const known = recent.value
    recent.value = answer.notifications
    unread.value = answer.unread_count
    const newest = answer.notifications[0]
    if (known && newest && !newest.read_at && !known.some(({ id }) => id === newest.id))
      latest.value = newest
  }

  /** Listens until `stop`; once, however often it is called. */
  function start() {
    if (listening)
      return
    listening = new AbortController()
    void listenToNews({
      open: signal => api.open("/artisan/notifications/stream", { signal, headers: { accept: "text/event-stream" } }),
      poll: load,
      onNews: ({ unread_count, notification }) => {
        unread.value = unread_count
        recent.value = [notification, ...(recent.value ?? []).filter(({ id }) => id !== notification.id)].slice(0, RECENT)
        latest.value = notification
      },
    }, listening.signal)
  }

  function stop() {
    listening?.abort()
    listening = undefined
    recent.value = undefined
    latest.value = undefined
    unread.value = 0
  }

  async function markRead(which: { ids: string[] } | { all: true }) {
    const answer = await api.post<{ unread_count: number }>("/artisan/notifications/read", which)
    const isMeant = (id: string) => "all" in which || which.ids.includes(id)
    const read_at = new Date().toISOString()
    recent.value = recent.value?.map(item => isMeant(item.id) && !item.read_at ? { ...item, read_at } : item)
    unread.value = answer.unread_count
  }

  return { recent, unread, latest, load, start, stop, markRead }
})
