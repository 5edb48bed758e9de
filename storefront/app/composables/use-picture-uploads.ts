import type { ListingPicture } from "~/types/listing-form"
import { limits, pictureLimits } from "@craftmart/listing"

/**
 * The pictures of one listing, some of them on their way: `resume` takes up
 * after a reload what was cut.
 */
export function usePictureUploads() {
  const pictures = ref<ListingPicture[]>([])
  const queue = createUploadQueue(useArtisanApi(), pictures)
  const room = computed(() => limits.pictures - pictures.value.length)

  const find = (key: string) => pictures.value.find(picture => picture.key === key)

  /** Takes chosen or dropped files; answers how many there was no room for. */
  function add(chosen: Iterable<File>): number {
    const all = [...chosen]
    const taken = all.slice(0, Math.max(room.value, 0))
    for (const file of taken) {
      const key = crypto.randomUUID()
      const problem = fileProblem(file, pictureLimits)
      queue.take(key, file, { canBeSent: !problem })
      pictures.value.push({
        key,
        state: problem ? "failed" : "waiting",
        problem,
        url: (pictureLimits.types as readonly string[]).includes(file.type) ? URL.createObjectURL(file) : "",
        name: file.name,
        alt: "",
        progress: 0,
      })
    }
    queue.sendNext()
    return all.length - taken.length
  }

  function retry(key: string) {
    const picture = find(key)
    if (picture?.state !== "failed")
      return
    picture.state = "waiting"
    queue.sendNext()
  }

  function remove(key: string) {
    queue.drop(key)
    pictures.value = pictures.value.filter(picture => picture.key !== key)
    queue.sendNext()
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
      const file = await queue.takeUp(picture.key)
      Object.assign(picture, file
        ? { state: "waiting", url: URL.createObjectURL(file) }
        : { state: "failed", problem: picture.problem ?? "lost", url: "" })
    }
    queue.sendNext()
  }

  onScopeDispose(() => {
    queue.stop()
    for (const { url } of pictures.value)
      url.startsWith("blob:") && URL.revokeObjectURL(url)
  })

  return { pictures, room, add, retry, remove, move, describe, resume, canRetry: queue.has }
}
