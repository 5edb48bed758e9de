import type { ListingPicture } from "~/types/listing-form"
import type { ArtisanApi } from "~/utils/artisan-api"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { ref } from "vue"
import { createUploadQueue } from "~/utils/upload-queue"

const sending = vi.hoisted(() => ({ uploadPicture: vi.fn() }))
vi.mock("~/utils/upload-picture", () => ({ ...sending, uploadProblem: () => "connection" }))

interface Upload { name: string, signal: AbortSignal, arrive: () => void, fail: () => void }

let uploads: Upload[]
const waiting = (key: string): ListingPicture => ({ key, state: "waiting", url: "", name: key, alt: "", progress: 0 })

function queueOf(...keys: string[]) {
  const pictures = ref(keys.map(waiting))
  const queue = createUploadQueue({} as ArtisanApi, pictures)
  for (const key of keys)
    queue.take(key, new File(["x"], key), { canBeSent: true })
  queue.sendNext()
  return { queue, pictures, states: () => pictures.value.map(({ state }) => state) }
}

beforeEach(() => {
  uploads = []
  sending.uploadPicture.mockImplementation((_: unknown, { name }: File, __: unknown, signal: AbortSignal) => new Promise((resolve, reject) => {
    uploads.push({ name, signal, arrive: () => resolve({ id: `upl_${name}`, url: `/${name}.webp` }), fail: () => reject(new Error("cut")) })
  }))
})

describe("the queue of uploads", () => {
  it("sends three files at once, and the next when one has arrived", async () => {
    const { states, pictures } = queueOf("a", "b", "c", "d")
    expect(states()).toEqual(["uploading", "uploading", "uploading", "waiting"])
    uploads[1]!.arrive()
    await vi.waitFor(() => expect(states()).toEqual(["uploading", "ready", "uploading", "uploading"]))
    expect(pictures.value[1]).toMatchObject({ upload_id: "upl_b", url: "/b.webp", progress: 1 })
  })

  it("says why one failed, keeps its file for another try, and goes on with the others", async () => {
    const { queue, states, pictures } = queueOf("a", "b", "c", "d")
    uploads[0]!.fail()
    await vi.waitFor(() => expect(states()).toEqual(["failed", "uploading", "uploading", "uploading"]))
    expect(pictures.value[0]!.problem).toBe("connection")
    expect(queue.has("a")).toBe(true)
  })

  it("calls off what is dropped, and all of it when it stops", () => {
    const { queue } = queueOf("a", "b")
    queue.drop("a")
    expect(queue.has("a")).toBe(false)
    expect(uploads.map(({ signal }) => signal.aborted)).toEqual([true, false])
    queue.stop()
    expect(uploads.map(({ signal }) => signal.aborted)).toEqual([true, true])
  })
})
