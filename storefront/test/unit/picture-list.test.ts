import type { ListingPicture } from "~/types/listing-form"
import { describe, expect, it } from "vitest"
import { ApiError } from "~/utils/api-error"
import { areAllReady, fileProblem, moved } from "~/utils/picture-list"
import { uploadProblem } from "~/utils/upload-picture"

const picture = (state: ListingPicture["state"]): ListingPicture => ({ key: state, state, url: "", name: "", alt: "", progress: 0 })

describe("the pictures of a listing", () => {
  it.each([
    [0, 2, ["b", "c", "a"]],
    [2, 0, ["c", "a", "b"]],
    [1, 1, ["a", "b", "c"]],
    [0, 9, ["b", "c", "a"]],
    [2, -1, ["c", "a", "b"]],
    [7, 0, ["a", "b", "c"]],
  ])("go from place %d to place %d", (from, to, order) => {
    expect(moved(["a", "b", "c"], from, to)).toEqual(order)
  })

  it("can be published only when each of them is where it will live", () => {
    expect(areAllReady([])).toBe(true)
    expect(areAllReady([picture("ready"), picture("ready")])).toBe(true)
    for (const state of ["waiting", "uploading", "failed"] as const)
      expect(areAllReady([picture("ready"), picture(state)])).toBe(false)
  })

  it.each([
    [{ type: "image/jpeg", size: 100 }, undefined],
    [{ type: "image/jpeg", size: 101 }, "size"],
    [{ type: "image/jpeg", size: 0 }, "empty"],
    [{ type: "image/svg+xml", size: 10 }, "type"],
    [{ type: "", size: 10 }, "type"],
  ])("are looked at before anything is sent: %j is %s", (file, problem) => {
    expect(fileProblem(file, { bytes: 100, types: ["image/jpeg"] })).toBe(problem)
  })

  it.each([
    [new ApiError(0, { code: "unreachable" }), "connection"],
    [new ApiError(413, {}), "size"],
    [new ApiError(400, { code: "picture_too_large" }), "size"],
    [new ApiError(400, { code: "picture_pixels" }), "pixels"],
    [new ApiError(400, { code: "picture_type" }), "type"],
    [new ApiError(400, { code: "picture_broken" }), "unusable"],
    [new ApiError(409, { code: "ticket_expired" }), "failed"],
    [new ApiError(403, { code: "artisan_suspended" }), "refused"],
    [new ApiError(400, { message: "Stale request - reported time is 1 which is more than 1 hour ago" }), "failed"],
    [new ApiError(401, { message: "Invalid Signature abc. String to sign - 'timestamp=1'." }), "failed"],
    [new ApiError(400, { message: "Invalid image file" }), "unusable"],
    [new ApiError(503, {}), "failed"],
    [new ApiError(429, { code: "too_many_uploads" }), "often"],
    [new TypeError("x"), "failed"],
  ])("say why one failed: %s", (error, problem) => {
    expect(uploadProblem(error)).toBe(problem)
  })
})
