import type { ArtisanApi } from "./artisan-api"
import type { Ref } from "vue"
import type { ListingPicture } from "~/types/listing-form"
import { forgetFile, keepFile, keptFile } from "./file-memory"
import { uploadPicture, uploadProblem } from "./upload-picture"

/** So many files are on their way at once: more would only slow each other down. */
const AT_ONCE = 3

/**
 * Sends the files of those pictures that wait, a few at a time, and says in the pictures how each fares. A file is kept
 * in the browser until it has arrived.
 */
export function createUploadQueue(api: ArtisanApi, pictures: Ref<ListingPicture[]>) {
  const files = new Map<string, File>()
  const calledOff = new Map<string, AbortController>()

  /** Takes the file of a picture; one that cannot be sent is not kept for later. */
  function take(key: string, file: File, { canBeSent }: { canBeSent: boolean }) {
    files.set(key, file)
    if (canBeSent)
      void keepFile(key, file)
  }

  /** The file of a picture that was cut short, from before a reload. */
  async function takeUp(key: string): Promise<File | undefined> {
    const file = await keptFile(key)
    if (file)
      files.set(key, file)
    return file
  }

  function sendNext() {
    const sending = pictures.value.filter(({ state }) => state === "uploading").length
    for (const picture of pictures.value.filter(({ state }) => state === "waiting").slice(0, Math.max(AT_ONCE - sending, 0)))
      void send(picture)
  }

  async function send(picture: ListingPicture) {
    const { key } = picture
    const file = files.get(key)
    if (!file)
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

  function drop(key: string) {
    calledOff.get(key)?.abort()
    forget(key)
  }

  function forget(key: string) {
    files.delete(key)
    void forgetFile(key)
  }

  /** Calls off what is on its way; the files stay kept, for who comes back to the draft. */
  function stop() {
    for (const controller of calledOff.values())
      controller.abort()
  }

  return { take, takeUp, sendNext, drop, stop, has: (key: string) => files.has(key) }
}

/** The picture as it now lives, once the browser has it: until then the file itself stays in view. */
function showInstead(picture: ListingPicture, url: string) {
  const shown = picture.url
  picture.url = url
  if (shown.startsWith("blob:"))
    URL.revokeObjectURL(shown)
}
