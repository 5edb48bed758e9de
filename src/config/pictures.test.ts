import { readEnvironment } from "./environment"
import { cloudinaryAccount, configurePictures } from "./pictures"

describe("where pictures live", () => {
  it("is a folder of this server by default", () => {
    expect(configurePictures(readEnvironment({}))).toEqual({ directory: ".data/uploads", baseUrl: "http://localhost:9000" })
  })

  it("is Cloudinary when its address or its three parts are given", () => {
    const account = { cloudName: "crafts", apiKey: "key", apiSecret: "secret" }
    expect(cloudinaryAccount(readEnvironment({ CLOUDINARY_URL: "cloudinary://key:secret@crafts" }))).toEqual(account)
    expect(cloudinaryAccount(readEnvironment({ CLOUDINARY_CLOUD_NAME: "crafts", CLOUDINARY_API_KEY: "key", CLOUDINARY_API_SECRET: "secret" }))).toEqual(account)
    expect(configurePictures(readEnvironment({ CLOUDINARY_URL: "cloudinary://key:secret@crafts" }))).toMatchObject({ store: { options: account } })
  })

  it("cannot be an address that is none of Cloudinary's", () => {
    expect(() => readEnvironment({ CLOUDINARY_URL: "https://key:secret@crafts" })).toThrow("CLOUDINARY_URL")
  })
})
