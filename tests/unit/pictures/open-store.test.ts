import type { MedusaContainer } from "@medusajs/framework/types"

import { openPictureStore } from "../../../plugins/artisans/src/uploads/open-store"
import { configurePictures } from "../../../src/config/pictures"
import { readEnvironment } from "../../../src/config/environment"

const upload = { id: "artup_1", artisan_id: "art_1", expires_at: new Date(), token: "t0ken" }

async function targetOf(variables: Record<string, string>) {
  const options = { pictures: configurePictures(readEnvironment(variables)) }
  const container = { resolve: () => ({ options }) } as unknown as MedusaContainer
  return (await openPictureStore(container)).ticket(upload)
}

describe("the ticket of a marketplace", () => {
  it("leads to its own server by default", async () => {
    expect(await targetOf({})).toEqual({ url: "http://localhost:9000/uploads/artup_1?ticket=t0ken", fields: {}, file_field: "file" })
  })

  it("leads to Cloudinary when that is configured, with the same shape", async () => {
    expect(await targetOf({ CLOUDINARY_URL: "cloudinary://key:secret@crafts" })).toMatchObject({
      url: "https://api.cloudinary.com/v1_1/crafts/image/upload",
      fields: { api_key: "key", public_id: "craftmart/art_1/artup_1", overwrite: "false", signature: expect.stringMatching(/^[0-9a-f]{40}$/) },
      file_field: "file",
    })
  })
})
