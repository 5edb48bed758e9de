import type { Page } from "playwright-core"
import sharp from "sharp"

import { openAnotherShop } from "../../support/another-shop"
import { shop } from "../../support/browser"
import { CloudinaryStandIn } from "../../support/cloudinary/stand-in"

/** One way in which a picture cannot be taken, until it is mended. */
export interface Trouble {
  begin: () => void
  end: () => void
  /** What the artisan reads. */
  says: string
  /** How the store itself words it. */
  reason: RegExp
}

/** A shop whose pictures live somewhere, and how uploads fail there. */
export interface PictureStore {
  storefrontUrl: string
  /** What the address of a picture begins with. */
  home: string
  /** Lets a page see the pictures. */
  show: (page: Page) => Promise<void>
  /** Takes pictures as large as they come from here on. */
  takeAnySize: () => void
  /** Lets the next upload of a page fail. */
  failNext: (page: Page, way: "server_error" | "reset") => Promise<void>
  troubles: Record<string, Trouble>
  refusals: string[]
  close: () => Promise<void>
}

/** The running shop, with its pictures in a folder. */
export async function inAFolder(): Promise<PictureStore> {
  return {
    storefrontUrl: shop.storefrontUrl,
    home: `${shop.backendUrl}/uploads/`,
    show: async () => {},
    takeAnySize: () => {},
    failNext: async (page, way) => {
      await page.route(/\/uploads\/artup_\w+\?/, route => way === "reset"
        ? route.abort("connectionreset")
        : route.fulfill({ status: 503, headers: { "access-control-allow-origin": "*" }, body: "{}" }), { times: 1 })
    },
    troubles: {},
    refusals: [],
    close: async () => {},
  }
}

/** The same shop once more, with its pictures at Cloudinary. */
export async function atCloudinary(): Promise<PictureStore> {
  const cloudinary = await CloudinaryStandIn.start()
  const { account: { apiKey, apiSecret, cloudName }, url } = cloudinary
  const other = await openAnotherShop({ CLOUDINARY_URL: `cloudinary://${apiKey}:${encodeURIComponent(apiSecret)}@${cloudName}?upload_prefix=${url}` })
  return {
    storefrontUrl: other.storefrontUrl,
    home: `https://res.cloudinary.com/${cloudName}/image/upload/`,
    show: async (page) => {
      await page.context().route("https://res.cloudinary.com/**", async (route) => {
        const [, publicId = ""] = /\/v\d+\/(.+)\.\w+$/.exec(route.request().url()) ?? []
        const picture = cloudinary.files.get(publicId)
        await (picture ? route.fulfill({ contentType: "image/webp", body: await sharp(picture).webp().toBuffer() }) : route.fulfill({ status: 404 }))
      })
    },
    takeAnySize: () => void (cloudinary.transforms = false),
    failNext: async (_page, way) => void cloudinary.faults.push(way),
    troubles: {
      "whose signature is wrong": {
        begin: () => void (cloudinary.account.apiSecret = "changed meanwhile"),
        end: () => void (cloudinary.account.apiSecret = apiSecret),
        says: "The upload failed.",
        reason: /^Invalid Signature/,
      },
      "whose ticket has expired": {
        begin: () => void (cloudinary.ahead = 3600),
        end: () => void (cloudinary.ahead = 0),
        says: "The upload failed.",
        reason: /^Stale request/,
      },
    },
    refusals: cloudinary.refusals,
    close: async () => {
      await other.stop()
      await cloudinary.stop()
    },
  }
}
