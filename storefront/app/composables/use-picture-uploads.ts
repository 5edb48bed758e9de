import type { ListingPicture } from "~/types/listing-form"
import { limits, pictureLimits } from "@craftmart/listing"

/** So many files are on their way at once: more would only slow each other down. */
const AT_ONCE = 3

/**
 * The pictures of one listing and what is on its way. A file is kept in the
 * browser until it has arrived, so `resume` takes up after a reload what was cut.
 */
export function usePictureUploads() {
  const api = useArtisanApi()
  const pictures = ref<ListingPicture[]>([])
  const files = new Map<string, File>()
  const calledOff = new Map<string, AbortController>()
  const room = computed(() => limits.pictures - pictures.value.length)

  const find = (key: string) => pictures.value.find(picture => picture.key === key)

  /** Takes chosen or dropped files; answers how many there was no room for. */
  function add(chosen: Iterable<File>): number {
    const all = [...chosen]
    const taken = all.slice(0, Math.max(room.value, 0))
    for (const file of taken) {
      const key = crypto.randomUUID()
      files.set(key, file)
      const problem = fileProblem(file, pictureLimits)
      pictures.value.push({
        key,
        state: problem ? "failed" : "waiting",
        problem,
        url: (pictureLimits.types as readonly string[]).includes(file.type) ? URL.createObjectURL(file) : "",
        name: file.name,
        alt: "",
        progress: 0,
      })
      if (!problem)
        void keepFile(key, file)
    }
    sendNext()
    return all.length - taken.length
  }

  function sendNext() {
    const sending = pictures.value.filter(({ state }) => state === "uploading").length
    for (const picture of pictures.value.filter(({ state }) => state === "waiting").slice(0, Math.max(AT_ONCE - sending, 0)))
      void send(picture.key)
  }

  async function send(key: string) {
    const file = files.get(key)
    const picture = find(key)
    if (!file || !picture)
      return
    const controller = new AbortController()
    calledOff.set(key, controller)
    Object.assign(picture, { state: "uploading", progress: 0, problem: undefined })
    try {
      const arrived = await uploadPicture(api, file, (part) => {
        picture.progress = part
      }, controller.signal)
      showInstead(picture, arrived.url)
      Object.assign(picture, { state: "ready", upload_id: arrived.id, progress: 1 })
      forget(key)
    } catch (error) {
      Object.assign(picture, { state: "failed", problem: uploadProblem(error) })
    }
    calledOff.delete(key)
    sendNext()
  }

  /** The picture as it now lives, once the browser has it: until then the file itself stays in view. */
  function showInstead(picture: ListingPicture, url: string) {
    const shown = picture.url
    picture.url = url
    if (shown.startsWith("blob:"))
      URL.revokeObjectURL(shown)
  }

  function forget(key: string) {
    files.delete(key)
    void forgetFile(key)
  }

  function retry(key: string) {
    const picture = find(key)
    if (picture?.state !== "failed")
      return
    picture.state = "waiting"
    sendNext()
  }

  function remove(key: string) {
    calledOff.get(key)?.abort()
    pictures.value = pictures.value.filter(picture => picture.key !== key)
    forget(key)
    sendNext()
  }

  function move(from: number, to: number) {
    pictures.value = moved(pictures.value, from, to)
  }

  function describe(key: string, alt: string) {
    const picture = find(key)
    if (picture)
      picture.alt = alt
  }

  /** Takes over the pictures of a product or of a draft; what was cut short is sent again. */
  async function resume(saved: ListingPicture[]) {
    pictures.value = saved.map(picture => ({ ...picture }))
    for (const picture of pictures.value.filter(({ state }) => state !== "ready")) {
      const file = await keptFile(picture.key)
      if (file) {
        files.set(picture.key, file)
        Object.assign(picture, { state: "waiting", url: URL.createObjectURL(file) })
      } else {
        Object.assign(picture, { state: "failed", problem: picture.problem ?? "lost", url: "" })
      }
    }
    sendNext()
  }

  // What was on its way is called off, and sent again by who comes back to the draft.
  onScopeDispose(() => {
    for (const controller of calledOff.values())
      controller.abort()
    for (const { url } of pictures.value)
      url.startsWith("blob:") && URL.revokeObjectURL(url)
  })

  return { pictures, room, add, retry, remove, move, describe, resume, canRetry: (key: string) => files.has(key) }
}
